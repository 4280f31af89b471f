import { useTranslation } from "react-i18next";
import type { CartView } from "../../api/types";
import { useLanguage, useLocal } from "../../app/i18n";
import { formatMonth } from "../../kit/format";
import { MoneyText } from "../../kit/MoneyText";

/** The bills of the first two months, item by item, with how each amount comes about. */
export function FirstBills({ bills = [] }: { bills: CartView["bills"] }) {
  const { t } = useTranslation();
  const local = useLocal();
  const language = useLanguage();
  return (
    <div className="first-bills" data-testid="first-bills">
      {bills.map((bill) => (
        <details key={bill.from}>
          <summary>
            <span>
              {t("bill.of", { month: formatMonth(bill.from, language) })}
            </span>
            <span>
              {bill.totals.map((total) => (
                <MoneyText key={total.unit} of={{ value: total.amount, unit: total.unit }} strong />
              ))}
            </span>
          </summary>
          <ul>
            {bill.lines.map((line, index) => (
              <li key={index}>
                <span>
                  {local(line.name, line.nameEn)}
                  <span className="quiet">{local(line.zh, line.en)}</span>
                </span>
                <MoneyText of={{ value: line.amount, unit: line.unit }} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
