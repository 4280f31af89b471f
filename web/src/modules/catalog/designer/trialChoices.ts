import type { OfferNode } from "../../../api/types";

/** What was chosen away from how the offer comes, by path of offering ids. */
export interface Choice {
  count?: number;
  characteristics?: Record<string, string>;
}

export type Choices = Record<string, Choice>;

export interface ChosenLine {
  offeringId: string;
  quantity: number;
  characteristics: Record<string, string>;
  parts: ChosenLine[];
}

export const pathOf = (above: string, node: OfferNode) => (above ? `${above}/${node.offeringId}` : node.offeringId);

/** How many of a part there are: as chosen, within its limits, or as it comes. */
export function chosenCount(choices: Choices, path: string, node: OfferNode) {
  const count = choices[path]?.count ?? node.default;
  return Math.min(Math.max(count, node.lower), node.upper);
}

/** The configuration to be priced; a choice of what is no longer in the offer is left out. */
export function chosenLine(tree: OfferNode, choices: Choices, above = "", quantity = 1): ChosenLine {
  const path = pathOf(above, tree);
  return {
    offeringId: tree.offeringId,
    quantity,
    characteristics: choices[path]?.characteristics ?? {},
    parts: tree.children
      .map((child) => ({ child, count: chosenCount(choices, pathOf(path, child), child) }))
      .filter(({ count }) => count > 0)
      .map(({ child, count }) => chosenLine(child, choices, path, count)),
  };
}

interface Example {
  offeringId: string;
  characteristics: Record<string, string>;
  quantity: number;
  parts: Example[];
}

/** The choices that make a given configuration, such as the counter-example of a fault. */
export function choicesOf(tree: OfferNode, line: Example, above = ""): Choices {
  const path = pathOf(above, tree);
  const own: Choices = { [path]: { characteristics: line.characteristics } };
  for (const child of tree.children) {
    const lines = line.parts.filter((part) => part.offeringId === child.offeringId);
    const below = pathOf(path, child);
    if (lines[0]) Object.assign(own, choicesOf(child, lines[0], path));
    own[below] = { ...own[below], count: lines.reduce((sum, part) => sum + part.quantity, 0) };
  }
  return own;
}
