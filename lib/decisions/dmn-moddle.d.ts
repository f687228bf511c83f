/** dmn-moddle 12.2.1 ships no types. */
declare module "dmn-moddle" {
	export class DmnModdle {
		/** @throws {Error} when the text is no DMN 1.3 at all; what can be skipped is a warning. */
		fromXML(xml: string): Promise<{
			readonly rootElement: unknown;
			readonly warnings: readonly { readonly message: string }[];
		}>;
	}
}
