import { expect, it } from "vitest";
import { orderQuery, readOrderSearch } from "./orderFilters";

it("asks for what is left to do by attention and for everything not final by state", () => {
  expect(orderQuery({ tab: "attention" })).toMatchObject({ attention: true, state: undefined });
  expect(orderQuery({ tab: "open" })).toMatchObject({ attention: undefined, state: "open" });
  expect(orderQuery({})).toMatchObject({ attention: undefined, state: undefined });
});

it("narrows to one's own and to one's hall, each by itself or both", () => {
  expect(orderQuery(readOrderSearch({ hall: "true" }))).toMatchObject({ hall: true, mine: undefined });
  expect(orderQuery(readOrderSearch({ hall: true, mine: true }))).toMatchObject({ hall: true, mine: true });
  expect(orderQuery(readOrderSearch({ hall: "1" }))).toMatchObject({ hall: undefined });
});

it("takes from an address only what it understands", () => {
  expect(readOrderSearch({ tab: "x", mine: "true", from: "2026-11-01", to: "soon", number: " 1000004 " })).toEqual({
    mine: true,
    from: "2026-11-01",
    number: "1000004",
  });
});
