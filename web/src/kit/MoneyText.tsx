import type { Money } from "../api/types";
import { useLanguage } from "../app/i18n";
import { formatMoney } from "./format";

export function MoneyText({ of, strong }: { of: Money; strong?: boolean }) {
  const text = formatMoney(of, useLanguage());
  return <span className={strong ? "amount amount-strong" : "amount"}>{text}</span>;
}
