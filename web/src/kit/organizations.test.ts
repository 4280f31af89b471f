import { expect, it } from "vitest";
import { organizationIndex } from "./organizations";

const unit = (path: string, name: string, kind: string, cityCode = "") => ({ path, name, nameEn: name, kind, cityCode });
const index = organizationIndex([
  unit("/CJ/", "澄江通信", "province"),
  unit("/CJ/01/", "澄州市", "city", "01"),
  unit("/CJ/01/H0101/", "文庙营业厅", "hall", "01"),
]);

it("finds a unit by its path and a city by its code", () => {
  expect(index.at("/CJ/01/H0101/")?.name).toBe("文庙营业厅");
  expect(index.city("01")?.name).toBe("澄州市");
  expect(index.at("/CJ/09/")).toBeUndefined();
});

it("tells what a unit is part of and leaves out what nobody named", () => {
  expect(index.upTo("/CJ/01/H0101/").map((one) => one.name)).toEqual(["澄江通信", "澄州市", "文庙营业厅"]);
  expect(index.upTo("/CJ/02/H0201/").map((one) => one.name)).toEqual(["澄江通信"]);
});
