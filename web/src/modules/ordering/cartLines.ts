import type { CartLine, Effectivity, OfferHit, OfferNode, Problem } from "../../api/types";

export interface LineDefaults {
  acceptanceType: string;
  effectivity: Effectivity;
  accountId?: string | null;
  /** Values that were asked for, wherever in the tree. */
  choices?: OfferHit["choices"];
}

const newKey = () => crypto.randomUUID();

export const defaultCount = (node: OfferNode) => Math.min(node.upper, Math.max(node.lower, node.default));

/** A line for an offer, with what the catalogue preselects already in it. */
export function newLine(node: OfferNode, defaults: LineDefaults, key: () => string = newKey): CartLine {
  const characteristics: Record<string, string> = {};
  for (const characteristic of node.characteristics) {
    const preset = characteristic.values.find((value) => value.isDefault);
    const asked = defaults.choices?.find(
      (one) => one.offeringId === node.offeringId && one.characteristic === characteristic.name,
    );
    const value = asked?.value ?? preset?.value;
    if (characteristic.configurable && value !== undefined) characteristics[characteristic.name] = value;
  }
  return {
    key: key(),
    offeringId: node.offeringId,
    acceptanceType: defaults.acceptanceType,
    effectivity: defaults.effectivity,
    characteristics,
    quantity: 1,
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

/** Puts a line that was taken out back where it stood. */
export const putBack = (lines: CartLine[], line: CartLine, at: number): CartLine[] =>
  lines.some((one) => one.key === line.key) ? lines : [...lines.slice(0, at), line, ...lines.slice(at)];

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
export function fillAddress(
  line: CartLine,
  node: OfferNode,
  key: string,
  addressId: string | undefined,
  addressText?: string,
): CartLine {
  const children = line.children.map((child) => {
    const childNode = node.children.find((one) => one.offeringId === child.offeringId);
    return childNode ? fillAddress(child, childNode, key, addressId, addressText) : child;
  });
  const takes = line.key === key || (node.telecom.address && !line.addressId);
  if (!takes) return { ...line, children };
  const { addressText: _, ...rest } = line;
  return { ...rest, addressId, ...(addressText ? { addressText } : {}), children };
}

export const allLines = (lines: CartLine[]): CartLine[] => lines.flatMap((line) => [line, ...allLines(line.children)]);

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What holds for a whole line, whichever of its parts it is told of. */
export const conditionFields = ["acceptanceType", "effectivity", "effectivity.date", "accountId", "userPartyId"];

/** The checks of lines that are still there; what holds for a line and all below it is said once, of the line itself. */
export function problemsOnce(problems: Problem[], lines: CartLine[]): Problem[] {
  const below = new Set(lines.flatMap((line) => allLines(line.children)).map((line) => line.key));
  const tops = new Set(lines.map((line) => line.key));
  return problems.filter((problem) => {
    if (!problem.line || tops.has(problem.line)) return true;
    return below.has(problem.line) && !(problem.field && conditionFields.includes(problem.field));
  });
}

/** A line that two clerks changed: the fields that both did, or that one of them took it out. */
export interface Conflict {
  offeringId: string;
  fields: string[];
  removed?: "mine" | "theirs";
}

// The text of an address follows its id, and comes back masked.
const silent = new Set(["key", "offeringId", "children", "addressText"]);

const fieldsOf = (line: CartLine) =>
  Object.fromEntries([
    ...Object.entries(line).filter(([name]) => !silent.has(name) && name !== "characteristics"),
    ...Object.entries(line.characteristics ?? {}).map(([name, value]) => [`characteristics.${name}`, value]),
  ]) as Record<string, unknown>;

/** Two clerks at one cart: what I did not touch since `base` follows the other one, what I touched stays mine, and what both touched is named. */
export function mergeCarts(base: CartLine[], mine: CartLine[], theirs: CartLine[]) {
  const conflicts: Conflict[] = [];
  const find = (lines: CartLine[], key: string) => lines.find((line) => line.key === key);

  function one(before: CartLine, line: CartLine, other: CartLine): CartLine {
    const [was, my, their] = [fieldsOf(before), fieldsOf(line), fieldsOf(other)];
    const names = [...new Set([...Object.keys(was), ...Object.keys(my), ...Object.keys(their)])];
    const touchedByMe = names.filter((name) => !same(was[name], my[name]));
    const both = touchedByMe.filter((name) => !same(was[name], their[name]) && !same(my[name], their[name]));
    if (both.length > 0) conflicts.push({ offeringId: line.offeringId, fields: both });
    const merged: Record<string, unknown> = { ...other };
    const characteristics: Record<string, string> = { ...other.characteristics };
    for (const name of touchedByMe) {
      const own = name.startsWith("characteristics.") ? name.slice("characteristics.".length) : undefined;
      if (own === undefined) merged[name] = my[name];
      else if (my[name] === undefined) delete characteristics[own];
      else characteristics[own] = my[name] as string;
    }
    if (touchedByMe.includes("addressId")) merged.addressText = line.addressText;
    return { ...merged, characteristics, children: all(before.children, line.children, other.children) } as CartLine;
  }

  function all(before: CartLine[], my: CartLine[], their: CartLine[]): CartLine[] {
    const kept = my.flatMap((line) => {
      const was = find(before, line.key);
      const other = find(their, line.key);
      if (!was) return [line];
      if (other) return [one(was, line, other)];
      if (same(was, line)) return [];
      conflicts.push({ offeringId: line.offeringId, fields: [], removed: "theirs" });
      return [line];
    });
    for (const other of their) {
      const was = find(before, other.key);
      if (was && !find(my, other.key) && !same(was, other))
        conflicts.push({ offeringId: other.offeringId, fields: [], removed: "mine" });
    }
    return [...kept, ...their.filter((line) => !find(before, line.key) && !find(my, line.key))];
  }

  return { lines: all(base, mine, theirs), conflicts };
}

export const mergeLines = (base: CartLine[], mine: CartLine[], theirs: CartLine[]) =>
  mergeCarts(base, mine, theirs).lines;
