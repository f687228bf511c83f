import { useParams } from "@tanstack/react-router";
import { t } from "../texts.ts";
import { CustomerPanel } from "./customer-panel.tsx";
import "./case.css";

/** A customer by themselves. */
export function CustomerPage() {
	const { customerId } = useParams({ from: "/customers/$customerId" });
	return (
		<>
			<header className="page-bar">
				<h1>{t.customer.title}</h1>
			</header>
			<div className="page-body">
				<div className="narrow">
					<CustomerPanel customerId={customerId} />
				</div>
			</div>
		</>
	);
}
