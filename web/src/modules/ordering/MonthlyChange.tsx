import { useTranslation } from "react-i18next";
import type { Money } from "../../api/types";
import { MoneyText } from "../../kit/MoneyText";

interface Props {
  present: Money | null | undefined;
  added: Money;
}

/** What the customer pays a month today, and what it will be with what is in the cart. */
export function MonthlyChange({ present, added }: Props) {
  const { t } = useTranslation();
  if (!present || present.unit !== added.unit) return null;
  // Hundredths, so that the sum has no more digits than its parts.
  const sum = { value: Math.round((present.value + added.value) * 100) / 100, unit: added.unit };
  return (
    <p className="monthly-change" data-testid="monthly-change">
      <span className="quiet">{t("total.change")}</span>
      <span>
        <MoneyText of={present} /> → <MoneyText of={sum} strong />
      </span>
    </p>
  );
}
