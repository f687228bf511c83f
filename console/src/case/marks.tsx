import type { CaseStatus, Priority } from "../api/types.ts";
import { t } from "../texts.ts";
import "./marks.css";

/** Bars that rise with the priority; urgent is a sign of its own. The word stands beside it for those who hear. */
export const PriorityMark = ({ priority }: { readonly priority: Priority }) => (
	<span className="priority" data-priority={priority} title={t.words.priority[priority]}>
		<svg viewBox="0 0 16 16" aria-hidden="true">
			{priority === "urgent" ? (
				<>
					<rect x="1" y="1" width="14" height="14" rx="4" />
					<path d="M8 4.200v4.600M8 11.600v.2" />
				</>
			) : (
				<>
					<rect className="bar-1" x="1.500" y="9" width="3" height="5" rx="1" />
					<rect className="bar-2" x="6.500" y="6" width="3" height="8" rx="1" />
					<rect className="bar-3" x="11.500" y="2.500" width="3" height="11.500" rx="1" />
				</>
			)}
		</svg>
		<span className="unseen">{t.words.priority[priority]}</span>
	</span>
);

/** A ring that fills as a case proceeds. */
export const StatusMark = ({ status }: { readonly status: CaseStatus }) => (
	<span className="status" data-status={status} title={t.words.status[status]}>
		<svg viewBox="0 0 16 16" aria-hidden="true">
			<circle className="ring" cx="8" cy="8" r="6" />
			{status === "open" && <path className="part" d="M8 4.500a3.500 3.500 0 0 1 0 7z" />}
			{status === "pending" && <path className="line" d="M8 5v3l2 1.500" />}
			{status === "on-hold" && <path className="line" d="M6.500 6v4M9.500 6v4" />}
			{(status === "resolved" || status === "closed") && (
				<path className="line" d="m5.300 8.200 1.900 1.900 3.600-4" />
			)}
		</svg>
		<span className="unseen">{t.words.status[status]}</span>
	</span>
);
