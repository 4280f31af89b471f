import { DeleteOutlined } from "@ant-design/icons";
import { Button, Dropdown, Empty } from "antd";
import { useTranslation } from "react-i18next";
import { useLocal, type Language } from "../../../app/i18n";
import { StateTag, Tag } from "../../../kit/StateTag";
import { words } from "../../../kit/stateWords";
import { useWord } from "../../../kit/useWord";
import { newPrice } from "./draftBody";
import { useDesign } from "./draftContext";
import type { OfferingBody, PriceBody } from "./draftTypes";
import { PriceForm } from "./PriceForm";

const types = ["recurring", "oneTime", "discount", "usage", "deposit", "prepayment"] as const;

/** The offering's own prices, each a card; those it shares with other offerings are only named. */
export function PricesEditor() {
  const { t, i18n } = useTranslation();
  const local = useLocal();
  const word = useWord();
  const { draft } = useDesign();
  const { prices } = draft.content;
  const shared = draft.view.prices.filter(
    (price) => !price.own && draft.content.offering.productOfferingPrice?.some((one) => one.id === price.id),
  );
  const { offering } = draft.content;
  // A receipt shows this name to the customer: it begins as the offering's own, in each language.
  const named = (language: Language, type: (typeof types)[number], offer = "") => {
    const say = i18n.getFixedT(language);
    return say("designer.newPrice", { offer, type: say(words.priceType[type]) }).trim();
  };
  const add = (type: (typeof types)[number]) => {
    const price = newPrice(type, named("zh-CN", type, offering.name), named("en", type, offering.localized?.en?.name));
    draft.change((before) => ({ ...before, prices: [...before.prices, price] }));
  };
  const remove = (id: string) =>
    draft.change((before) => ({
      ...before,
      prices: before.prices
        .filter((price) => price.id !== id)
        .map((price) =>
          price.popRelationship?.some((one) => one.id === id)
            ? { ...price, popRelationship: price.popRelationship.filter((one) => one.id !== id) }
            : price,
        ),
    }));
  const drop = (id: string) =>
    draft.changeOffering((before): OfferingBody => ({
      ...before,
      productOfferingPrice: before.productOfferingPrice?.filter((one) => one.id !== id),
    }));
  const problemsOf = (at: number) =>
    (draft.preview.data?.problems ?? []).filter((one) => one.field?.startsWith(`productOfferingPrice[${at}]`));

  return (
    <>
      {!draft.readOnly && (
        <Dropdown
          trigger={["click"]}
          menu={{
            items: types.map((type) => ({ key: type, label: word("priceType", type) })),
            onClick: ({ key }) => add(key as (typeof types)[number]),
          }}
        >
          <Button data-testid="add-price">{t("designer.addPrice")}</Button>
        </Dropdown>
      )}
      {prices.length + shared.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("designer.noPrices")} />
      )}
      <ul className="plain-list design-list">
        {prices.map((price, at) => (
          <li key={price.id} className="panel design-card" data-testid="design-price">
            <div className="child-head">
              <Tag color={price.priceType === "discount" ? "gold" : "blue"}>{word("priceType", price.priceType)}</Tag>
              <span className="child-name">{local(price.name, price.localized?.en?.name)}</span>
              {!draft.readOnly && (
                <Button
                  type="text"
                  size="small"
                  danger
                  className="push-right"
                  icon={<DeleteOutlined />}
                  aria-label={t("designer.remove", { name: price.name ?? "" })}
                  onClick={() => remove(price.id)}
                />
              )}
            </div>
            <PriceForm price={price} problems={problemsOf(at)} />
          </li>
        ))}
        {shared.map((price) => {
          const body = price.body as unknown as PriceBody;
          return (
            <li key={price.id} className="panel design-card">
              <div className="child-head">
                <Tag>{word("priceType", body.priceType)}</Tag>
                <span className="child-name">{local(body.name, body.localized?.en?.name)}</span>
                <StateTag of="offering" state={String(body.lifecycleStatus ?? "")} />
                <span className="quiet">{t("designer.shared")}</span>
                {!draft.readOnly && (
                  <Button type="link" size="small" className="push-right" onClick={() => drop(price.id)}>
                    {t("designer.takeOut")}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
