import type { CartLine, Effectivity, OfferNode } from "../../api/types";

export interface LineDefaults {
  acceptanceType: string;
  effectivity: Effectivity;
  accountId?: string | null;
}

const newKey = () => crypto.randomUUID();

export const defaultCount = (node: OfferNode) => Math.min(node.upper, Math.max(node.lower, node.default));

/** A line for an offer, with what the catalogue preselects already in it. */
export function newLine(node: OfferNode, defaults: LineDefaults, key: () => string = newKey): CartLine {
  const characteristics: Record<string, string> = {};
  for (const characteristic of node.characteristics) {
    const preset = characteristic.values.find((value) => value.isDefault);
    if (characteristic.configurable && preset) characteristics[characteristic.name] = preset.value;
  }
  return {
    key: key(),
    offeringId: node.offeringId,
    acceptanceType: defaults.acceptanceType,
    effectivity: defaults.effectivity,
    characteristics,
    ...(defaults.accountId ? { accountId: defaults.accountId } : {}),
    children: node.children.flatMap((child) =>
      Array.from({ length: defaultCount(child) }, () => newLine(child, defaults, key)),
    ),
  };
}

export const changeLine = (lines: CartLine[], key: string, change: (line: CartLine) => CartLine): CartLine[] =>
  lines.map((line) =>
    line.key === key ? change(line) : { ...line, children: changeLine(line.children, key, change) },
  );

export const removeLine = (lines: CartLine[], key: string): CartLine[] =>
  lines.filter((line) => line.key !== key).map((line) => ({ ...line, children: removeLine(line.children, key) }));

/** Acceptance type, effective date and account hold for a line and all below it. */
export const changeTree = (line: CartLine, part: Partial<CartLine>): CartLine => ({
  ...line,
  ...part,
  children: line.children.map((child) => changeTree(child, part)),
});

/** As many lines of one option as wanted: the first ones stay, missing ones are added after them. */
export function withCount(line: CartLine, node: OfferNode, count: number, key: () => string = newKey): CartLine {
  const kept = line.children.filter((child) => child.offeringId === node.offeringId).slice(0, count);
  const defaults = { acceptanceType: line.acceptanceType, effectivity: line.effectivity, accountId: line.accountId };
  const added = Array.from({ length: Math.max(0, count - kept.length) }, () => newLine(node, defaults, key));
  return {
    ...line,
    children: [...line.children.filter((child) => child.offeringId !== node.offeringId), ...kept, ...added],
  };
}

/** Sets one line's address; the rest of the bundle is at the same place unless an address says otherwise. */
export function fillAddress(line: CartLine, node: OfferNode, key: string, addressId: string | undefined): CartLine {
  const children = line.children.map((child) => {
    const childNode = node.children.find((one) => one.offeringId === child.offeringId);
    return childNode ? fillAddress(child, childNode, key, addressId) : child;
  });
  const takes = line.key === key || (node.telecom.address && !line.addressId);
  return takes ? { ...line, addressId, children } : { ...line, children };
}

export const allLines = (lines: CartLine[]): CartLine[] => lines.flatMap((line) => [line, ...allLines(line.children)]);

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Two clerks at one cart: what I did not touch since `base` follows the other one, what I touched stays mine. */
export function mergeLines(base: CartLine[], mine: CartLine[], theirs: CartLine[]): CartLine[] {
  const find = (lines: CartLine[], key: string) => lines.find((line) => line.key === key);
  const kept = mine.flatMap((line) => {
    const before = find(base, line.key);
    const other = find(theirs, line.key);
    if (!before || !same(before, line)) return [line];
    return other ? [other] : [];
  });
  const added = theirs.filter((line) => !find(base, line.key) && !find(mine, line.key));
  return [...kept, ...added];
}
