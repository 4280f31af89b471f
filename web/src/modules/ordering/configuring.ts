import type { BlockedChoice, CartLine, CartView, ChoiceChange, OfferNode } from "../../api/types";
import { changeLine, withCount } from "./cartLines";

type Configurations = CartView["configurations"];

/** What may still be chosen at one line, as the host last said. */
export const nodeOf = (configurations: Configurations, lineKey: string) =>
  configurations?.flatMap((one) => one.nodes).find((node) => node.lineKey === lineKey);

/** How many of a part there may be at a line. */
export const partOf = (configurations: Configurations, lineKey: string, offeringId: string) =>
  nodeOf(configurations, lineKey)?.parts.find((part) => part.offeringId === offeringId);

export const blockedCount = (part: ReturnType<typeof partOf>, count: number): BlockedChoice | undefined =>
  part?.counts.find((one) => one.count === count)?.blocked ?? undefined;

export const valueChoice = (configurations: Configurations, lineKey: string, name: string) =>
  nodeOf(configurations, lineKey)?.characteristics.find((one) => one.name === name);

export const blockedValue = (choice: ReturnType<typeof valueChoice>, value: string): BlockedChoice | undefined =>
  choice?.values.find((one) => one.value === value)?.blocked ?? undefined;

/** Makes changes the host proposed, each where it says; one whose line is gone changes nothing. */
export const applyChanges = (
  lines: CartLine[],
  treeOf: (offeringId: string) => OfferNode | undefined,
  changes: ChoiceChange[],
): CartLine[] =>
  changes.reduce((all, change) => {
    const node = find(all, change.lineKey, treeOf);
    if (!node) return all;
    return changeLine(all, change.lineKey, (line) => {
      if (change.characteristic) {
        const { [change.characteristic]: _, ...rest } = line.characteristics;
        return { ...line, characteristics: change.to == null ? rest : { ...rest, [change.characteristic]: change.to } };
      }
      const part = node.children.find((child) => child.offeringId === change.partId);
      return part ? withCount(line, part, Number(change.to ?? 0)) : line;
    });
  }, lines);

/** The catalogue's node of a line, wherever it stands. */
function find(
  lines: CartLine[],
  key: string,
  treeOf: (offeringId: string) => OfferNode | undefined,
): OfferNode | undefined {
  for (const line of lines) {
    const node = treeOf(line.offeringId);
    if (!node) continue;
    if (line.key === key) return node;
    const below = find(line.children, key, (id) => node.children.find((child) => child.offeringId === id));
    if (below) return below;
  }
  return undefined;
}

const mostTimes = { derived: 20, other: 1 };

/**
 * What follows from the choices and was not yet done. What a rule derives is done whenever it changes; the rest once, so that a
 * preset that somebody took out stays out.
 */
export function freshFollows(configurations: Configurations, done: Map<string, number>): ChoiceChange[] {
  return (configurations ?? []).flatMap((one) => one.follows).filter((change) => {
    const isDerived =
      change.characteristic && valueChoice(configurations, change.lineKey, change.characteristic)?.isDerived;
    const key = JSON.stringify([change.lineKey, change.partId, change.characteristic, change.to]);
    const times = done.get(key) ?? 0;
    if (times >= (isDerived ? mostTimes.derived : mostTimes.other)) return false;
    done.set(key, times + 1);
    return true;
  });
}
