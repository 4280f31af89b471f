/** What the order list is narrowed to, as it stands in the address of the page. */
export interface OrderSearch {
  tab?: string;
  mine?: boolean;
  hall?: boolean;
  from?: string;
  to?: string;
  number?: string;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const isOn = (value: unknown) => value === true || value === "true";
const tabs = new Set(["open", "attention", "completed", "cancelled"]);

export function readOrderSearch(search: Record<string, unknown>): OrderSearch {
  const tab = String(search.tab ?? "");
  const from = String(search.from ?? "");
  const to = String(search.to ?? "");
  const number = String(search.number ?? "").trim();
  return {
    ...(tabs.has(tab) ? { tab } : {}),
    ...(isOn(search.mine) ? { mine: true } : {}),
    ...(isOn(search.hall) ? { hall: true } : {}),
    ...(day.test(from) ? { from } : {}),
    ...(day.test(to) ? { to } : {}),
    ...(number ? { number } : {}),
  };
}

/** The same as the host wants it: "open" is every state in which something may still happen. */
export const orderQuery = ({ tab, mine, hall, from, to, number }: OrderSearch) => ({
  state: tab && tab !== "attention" ? tab : undefined,
  attention: tab === "attention" || undefined,
  mine: mine || undefined,
  hall: hall || undefined,
  from,
  to,
  number,
});
