import { SwapOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import type { OfferHit } from "../../api/types";
import { useLocal } from "../../app/i18n";
import { MoneyText } from "../../kit/MoneyText";
import { useAmounts } from "./useAmounts";

interface Props {
  offer: OfferHit;
  compared: boolean;
  onCompare: () => void;
}

/** An offer in the list: what it is, what it costs this customer, what it brings, why it cannot be had. */
export function OfferOption({ offer, compared, onCompare }: Props) {
  const { t } = useTranslation();
  const local = useLocal();
  const amounts = useAmounts(offer.amounts);
  const applied = offer.promotions.filter((promotion) => promotion.applies);
  return (
    <span className={offer.obstacles.length > 0 ? "offer-option offer-off" : "offer-option"}>
      <span className="offer-option-name">
        {local(offer.name, offer.nameEn)}
        {/* The keyboard has Alt M for it; an option may hold nothing that takes the focus. */}
        <span
          className={compared ? "offer-compare offer-compared" : "offer-compare"}
          title={t("compare.mark")}
          onClick={(event) => {
            event.stopPropagation();
            onCompare();
          }}
        >
          <SwapOutlined aria-label={compared ? t("compare.marked") : undefined} aria-hidden={!compared} />
        </span>
      </span>
      <span className="offer-option-more">
        <span>{offer.number}</span>
        {offer.monthly ? (
          <span>
            <MoneyText of={offer.monthly} />
            {t("price.perMonth")}
          </span>
        ) : (
          offer.oneTime && <MoneyText of={offer.oneTime} />
        )}
      </span>
      {offer.monthlyLater && (
        <span className="offer-option-more">
          {t("offers.later", { month: offer.laterFrom })} <MoneyText of={offer.monthlyLater} />
        </span>
      )}
      {amounts && <span className="offer-option-more">{amounts}</span>}
      {applied.map((promotion) => (
        <span key={promotion.name} className="offer-promotion">
          {local(promotion.name, promotion.nameEn)}
        </span>
      ))}
      {offer.obstacles.map((obstacle) => (
        <span key={obstacle} className="offer-obstacle">
          {obstacle}
        </span>
      ))}
    </span>
  );
}
