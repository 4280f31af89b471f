import { expect, it } from "vitest";
import { created, pretty } from "./conformanceQuery";

const kits = [
  { version: "v4", api: "TMF629", resources: ["customer"], needs: ["individual"] },
  { version: "v4", api: "TMF620", resources: ["catalog"], needs: [] },
  { version: "v5", api: "TMF620", resources: ["productCatalog"], needs: [] },
];

it("names what the chosen versions and APIs create, and what these refer to", () => {
  expect(created(kits, ["v4"], ["TMF629"])).toEqual(["customer", "individual"]);
  expect(created(kits, ["v4", "v5"], ["TMF620"])).toEqual(["catalog", "productCatalog"]);
  expect(created(kits, [], ["TMF620"])).toEqual([]);
});

it("shows the structure of JSON and leaves the rest alone", () => {
  expect(pretty('{"a":1}')).toBe('{\n  "a": 1\n}');
  expect(pretty('{"a":1…')).toBe('{"a":1…');
});
