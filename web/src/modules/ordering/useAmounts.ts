import { useTranslation } from "react-i18next";
import type { OfferHit } from "../../api/types";

/** What an offer brings, in one line: 80 GB · 800 minutes · 1000M. */
export function useAmounts(amounts: OfferHit["amounts"]) {
  const { t } = useTranslation();
  const units: Record<string, string> = { data: " GB", voice: ` ${t("need.minutes")}`, bandwidth: "M" };
  return amounts.map(({ of, amount }) => `${amount}${units[of] ?? ""}`).join(" · ");
}
