/** `node bin/pack-models.ts FOLDER`: writes the reader's models into a folder, as they lie beside a bundle. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MODELS, packModel } from "../lib/language/stored-model.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("say into which folder: node bin/pack-models.ts FOLDER");
mkdirSync(folder, { recursive: true });
for (const name of Object.keys(MODELS) as (keyof typeof MODELS)[]) {
	const file = new URL(`../lib/language/models/${name}.json`, import.meta.url);
	writeFileSync(join(folder, `${name}.packed`), packModel(name, readFileSync(file, "utf8")));
}
