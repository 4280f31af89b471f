import { useTranslation } from "react-i18next";
import type { OfferPriceLine, PriceLine } from "../api/types";
import { useLocal } from "../app/i18n";
import { MoneyText } from "./MoneyText";
import { PriceWhy } from "./PriceWhy";
import { useWord } from "./useWord";

const order = ["recurring", "oneTime", "prepayment", "deposit", "usage"];

const unitOf = (price: PriceLine | OfferPriceLine) => ("unitOfMeasure" in price ? price.unitOfMeasure : undefined);

/** Price parts under their kinds; those that know why they are as they are say so when asked. */
export function PriceList({ prices: all }: { prices: (PriceLine | OfferPriceLine)[] }) {
  const { t } = useTranslation();
  const local = useLocal();
  const word = useWord();
  // The price of a call says nothing without the minute it is for.
  const prices = all.filter((price) => price.type !== "usage" || unitOf(price));
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
                    {"quantity" in price && price.quantity > 1 && <> × {price.quantity}</>}
                  </span>
                  <span>
                    <MoneyText of={price.amount} />
                    {kind === "recurring" && t("price.perMonth")}
                    {unitOf(price) && `/${word("unit", unitOf(price))}`}
                  </span>
                  {"why" in price && price.why.length > 0 && (
                    <PriceWhy name={local(price.name, price.nameEn)} why={price.why} />
                  )}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
