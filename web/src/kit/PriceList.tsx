import { useTranslation } from "react-i18next";
import type { PriceLine } from "../api/types";
import { useLocal } from "../app/i18n";
import { MoneyText } from "./MoneyText";
import { useWord } from "./useWord";

const order = ["recurring", "oneTime", "prepayment", "deposit", "usage"];

/** Price parts under their kinds. */
export function PriceList({ prices: all }: { prices: PriceLine[] }) {
  const { t } = useTranslation();
  const local = useLocal();
  const word = useWord();
  // The price of a call says nothing without the minute it is for.
  const prices = all.filter((price) => price.type !== "usage" || price.unitOfMeasure);
  const kinds = [...new Set(prices.map((price) => price.type))].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return (
    <div className="price-list">
      {kinds.map((kind) => (
        <div key={kind}>
          <div className="price-kind">{word("priceType", kind)}</div>
          <ul>
            {prices
              .filter((price) => price.type === kind)
              .map((price, index) => (
                <li key={index}>
                  <span>
                    {local(price.name, price.nameEn)}
                    {price.quantity != null && price.quantity > 1 && <> × {price.quantity}</>}
                  </span>
                  <span>
                    <MoneyText of={price.amount} />
                    {kind === "recurring" && t("price.perMonth")}
                    {price.unitOfMeasure && `/${word("unit", price.unitOfMeasure)}`}
                  </span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
