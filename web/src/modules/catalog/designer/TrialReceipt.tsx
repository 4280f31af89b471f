import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { TrialResult } from "../../../api/types";
import { useLocal } from "../../../app/i18n";
import { MoneyText } from "../../../kit/MoneyText";
import { PriceWhy } from "../../../kit/PriceWhy";
import { useWord } from "../../../kit/useWord";
import { When } from "../../../kit/When";

const order = ["recurring", "oneTime", "prepayment", "deposit", "usage"];

/** What it comes to, each charge with its steps, what did not apply and why, and the first two bills. */
export function TrialReceipt({ of }: { of: TrialResult }) {
  const { t } = useTranslation();
  const local = useLocal();
  const word = useWord();
  const kinds = [...new Set(of.charges.map((charge) => charge.type))].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const monthly = of.totals.find((total) => total.type === "recurring");
  return (
    <div className="price-list" data-testid="trial-receipt">
      {of.charges.length === 0 && <p className="quiet">{t("trial.free")}</p>}
      {monthly && (
        <p className="trial-total" data-testid="trial-monthly">
          {t("total.monthly")} <MoneyText of={{ value: monthly.amount, unit: monthly.unit }} strong />
        </p>
      )}
      {of.obstacles.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t("trial.obstacles")}
          description={
            <ul className="plain-list">
              {of.obstacles.map((one, at) => (
                <li key={at}>{local(one.zh, one.en)}</li>
              ))}
            </ul>
          }
        />
      )}
      {kinds.map((kind) => (
        <div key={kind}>
          <div className="price-kind">{word("priceType", kind)}</div>
          <ul>
            {of.charges
              .filter((charge) => charge.type === kind)
              .map((charge, at) => (
                <li key={at}>
                  <span>
                    {local(charge.name, charge.nameEn)}
                    {charge.quantity > 1 && <> × {charge.quantity}</>}
                    <span className="quiet"> {local(charge.line, charge.lineEn)}</span>
                  </span>
                  <span>
                    <MoneyText of={charge.amount} />
                    {kind === "recurring" && t("price.perMonth")}
                  </span>
                  <PriceWhy name={local(charge.name, charge.nameEn)} why={charge.why} />
                </li>
              ))}
          </ul>
        </div>
      ))}
      {of.unmet.length > 0 && (
        <details open>
          <summary>{t("trial.unmet", { count: of.unmet.length })}</summary>
          <ul data-testid="trial-unmet">
            {of.unmet.map((price, at) => (
              <li key={at} className="unmet">
                <span>{local(price.name, price.nameEn)}</span>
                <ul className="quiet">
                  {price.zh.map((zh, index) => (
                    <li key={index}>{local(zh, price.en[index])}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </details>
      )}
      {of.bills.length > 0 && (
        <details>
          <summary>{t("trial.bills")}</summary>
          {of.bills.map((bill) => (
            <div key={bill.from}>
              <div className="price-kind">
                <When at={bill.from} day /> – <When at={bill.to} day />
                {bill.totals.map((total) => (
                  <span key={total.unit} className="push-right">
                    {" "}
                    <MoneyText of={{ value: total.amount, unit: total.unit }} strong />
                  </span>
                ))}
              </div>
              <ul>
                {bill.lines.map((line, at) => (
                  <li key={at}>
                    <span>
                      {local(line.name, line.nameEn)} <span className="quiet">{local(line.zh, line.en)}</span>
                    </span>
                    <MoneyText of={{ value: line.amount, unit: line.unit }} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </details>
      )}
    </div>
  );
}
