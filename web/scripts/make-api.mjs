// Writes the types of the screens' API from the host's own document, so that a page that no longer fits does not compile.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import openapi, { astToString } from "openapi-typescript";

const here = dirname(fileURLToPath(import.meta.url));
const document = JSON.parse(readFileSync(resolve(here, "../../docs/api/v1.json"), "utf8"));

// The screens use nothing else; TM Forum's resources are described by TM Forum.
for (const path of Object.keys(document.paths)) if (!path.startsWith("/api/")) delete document.paths[path];

const { schemas } = document.components;
const { CartLine } = schemas;

for (const schema of Object.values(schemas)) {
  for (const property of Object.values(schema.properties ?? {}))
    // The host converts instants itself, so the document knows their format but neither their type nor whether they may be missing.
    if (property.format === "date-time" && !property.type) property.type = ["null", "string"];
  // The host leaves nulls out of its answers, so what may be null may be missing.
  schema.required = schema.required?.filter((name) => !mayBeNull(schema.properties[name]));
}

// One schema serves both directions: these may be left out of a request, but the host puts them into every answer.
for (const name of ["acceptanceType", "effectivity", "characteristics", "children"]) {
  CartLine.properties[name] = withoutNull(CartLine.properties[name]);
  if (!CartLine.required.includes(name)) CartLine.required.push(name);
}

const head = "// Written by `npm run api` from docs/api/v1.json; not edited by hand.\n\n";
writeFileSync(resolve(here, "../src/api/generated.ts"), head + astToString(await openapi(document)));

function mayBeNull(property) {
  return [property.type].flat().includes("null") || Boolean(property.oneOf?.some((one) => one.type === "null"));
}

function withoutNull(property) {
  if (!property.oneOf) return { ...property, type: [property.type].flat().filter((type) => type !== "null") };
  const [only] = property.oneOf.filter((one) => one.type !== "null");
  return only;
}
