import { expect, it } from "vitest";
import type { OfferNode } from "../../../api/types";
import { chosenLine, choicesOf } from "./trialChoices";

const node = (offeringId: string, lower: number, upper: number, preset: number, children: OfferNode[] = []) =>
  ({ offeringId, lower, upper, default: preset, children }) as unknown as OfferNode;

const tree = node("home", 1, 1, 1, [node("line", 1, 1, 1, [node("modem", 0, 1, 1)]), node("tv", 0, 3, 0)]);

it("an offer comes with what it brings", () =>
  expect(chosenLine(tree, {})).toEqual({
    offeringId: "home",
    quantity: 1,
    characteristics: {},
    parts: [
      {
        offeringId: "line",
        quantity: 1,
        characteristics: {},
        parts: [{ offeringId: "modem", quantity: 1, characteristics: {}, parts: [] }],
      },
    ],
  }));

it("a choice stays within the limits, and one of what is gone does nothing", () => {
  const line = chosenLine(tree, { "home/tv": { count: 9 }, "home/line": { count: 0 }, "home/phone": { count: 1 } });
  expect(line.parts.map((part) => [part.offeringId, part.quantity])).toEqual([
    ["line", 1],
    ["tv", 3],
  ]);
});

it("an example becomes the choices that make it", () => {
  const example = chosenLine(tree, { "home/tv": { count: 2, characteristics: { hd: "true" } }, "home/line/modem": { count: 0 } });
  expect(chosenLine(tree, choicesOf(tree, example))).toEqual(example);
});
