// Writes the types of the screens' API from the host's own documents, so that a page that no longer fits does not compile.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import openapi, { astToString } from "openapi-typescript";

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(here, "../../docs/api");
const union = { openapi: "3.1.1", info: { title: "Dialtone", version: "v1" }, paths: {}, components: {} };

const files = readdirSync(folder).sort();
for (const file of files) {
  const document = JSON.parse(readFileSync(resolve(folder, file), "utf8"));
  // The screens use nothing else; TM Forum's resources are for others.
  for (const [path, item] of Object.entries(document.paths)) if (path.startsWith("/api/")) union.paths[path] = item;
  for (const [kind, named] of Object.entries(document.components))
    for (const [name, said] of Object.entries(named)) {
      if (kind === "schemas" && name.startsWith("TMF")) continue;
      const known = (union.components[kind] ??= {})[name];
      if (known && JSON.stringify(known) !== JSON.stringify(said)) throw new Error(`Two modules mean different things by ${name}; rename one.`);
      union.components[kind][name] = said;
    }
}
// The protocol of TM Forum's operations refers to nothing of the screens'.
delete union.components.responses;

const head = "// Written by `npm run api` from docs/api; not edited by hand.\n\n";
writeFileSync(resolve(here, "../src/api/generated.ts"), head + astToString(await openapi(union)));
const names = files.map((file) => JSON.stringify(file.replace(".json", ""))).join(", ");
writeFileSync(resolve(here, "../src/api/documents.ts"), `${head}export const documents = [${names}] as const;
`);
