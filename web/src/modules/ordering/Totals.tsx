import { useTranslation } from "react-i18next";
import type { CartView } from "../../api/types";
import { MoneyText } from "../../kit/MoneyText";

/** What is paid once and every month, and what the first bill comes to where that is known. */
export function Totals({ of }: { of: CartView["totals"] }) {
  const { t } = useTranslation();
  return (
    <dl className="totals" data-testid="totals">
      <div>
        <dt>{t("total.oneTime")}</dt>
        <dd>
          <MoneyText of={of.oneTime} />
        </dd>
      </div>
      <div>
        <dt>{t("total.deposit")}</dt>
        <dd>
          <MoneyText of={of.deposit} />
        </dd>
      </div>
      <div>
        <dt>{t("total.monthly")}</dt>
        <dd>
          <MoneyText of={of.monthly} strong />
        </dd>
      </div>
      {of.firstBill && (
        <div className="totals-first">
          <dt>{t("total.firstBill")}</dt>
          <dd>
            <MoneyText of={of.firstBill} strong />
          </dd>
        </div>
      )}
    </dl>
  );
}
