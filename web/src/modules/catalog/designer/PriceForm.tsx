import { Input, InputNumber, Segmented, Select, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { useLocal } from "../../../app/i18n";
import { ConditionEditor } from "./ConditionEditor";
import { firstDay, lastDay, monthsOf, withDays, withEnglish, withMonths, without } from "./draftBody";
import { useDesign } from "./draftContext";
import type { PriceBody } from "./draftTypes";
import { Field } from "./Field";

interface Props {
  price: PriceBody;
  problems: { field?: string | null; reason: string }[];
}

/** One price: how much, for how long, from when, and on which condition. */
export function PriceForm({ price, problems }: Props) {
  const { t } = useTranslation();
  const local = useLocal();
  const { draft } = useDesign();
  const isDiscount = price.priceType === "discount";
  const byShare = price.percentage !== undefined;
  const set = (edit: Partial<PriceBody>) => draft.changePrice(price.id, (before) => without({ ...before, ...edit }));
  const altered = draft.content.prices.filter((one) => one.id !== price.id && one.priceType === "recurring");
  const said = problems.filter((one) => !one.field?.endsWith(".condition"));

  return (
    <>
      <div className="fields">
        <Field label={t("designer.nameZh")} double>
          {(id) => (
            <Input id={id} disabled={draft.readOnly} value={price.name ?? ""} onChange={(event) => set({ name: event.target.value })} />
          )}
        </Field>
        <Field label={t("designer.nameEn")} double>
          {(id) => (
            <Input
              id={id}
              disabled={draft.readOnly}
              value={price.localized?.en?.name ?? ""}
              onChange={(event) => set({ localized: withEnglish(price, "name", event.target.value) })}
            />
          )}
        </Field>
        {isDiscount && (
          <Field label={t("designer.takesOff")}>
            {(id) => (
              <Segmented
                id={id}
                aria-label={t("designer.takesOff")}
                disabled={draft.readOnly}
                value={byShare ? "share" : "amount"}
                onChange={(way) =>
                  set(way === "share" ? { price: undefined, percentage: 10 } : { percentage: undefined, price: { unit: "CNY", value: 10 } })
                }
                options={[
                  { value: "amount", label: t("designer.byAmount") },
                  { value: "share", label: t("designer.byShare") },
                ]}
              />
            )}
          </Field>
        )}
        <Field label={byShare ? t("designer.share") : t("designer.amount")}>
          {(id) => (
            <InputNumber
              id={id}
              disabled={draft.readOnly}
              min={0}
              max={byShare ? 100 : undefined}
              data-testid="price-amount"
              suffix={byShare ? "%" : price.priceType === "recurring" ? t("designer.perMonth") : t("designer.yuan")}
              value={byShare ? price.percentage : price.price?.value}
              onChange={(value) =>
                set(
                  byShare
                    ? { percentage: value ?? 0 }
                    : { price: { unit: "CNY", ...price.price, value: value ?? 0 } },
                )
              }
            />
          )}
        </Field>
        {(isDiscount || price.priceType === "recurring") && (
          <Field label={t("designer.months")} hint={t("designer.monthsHint")}>
            {(id) => (
              <InputNumber
                id={id}
                disabled={draft.readOnly}
                min={1}
                max={120}
                placeholder={t("designer.lasting")}
                suffix={t("designer.monthUnit")}
                data-testid="price-months"
                value={monthsOf(price)}
                onChange={(months) => draft.changePrice(price.id, (before) => withMonths(before, months ?? undefined))}
              />
            )}
          </Field>
        )}
        {isDiscount && (
          <>
            <Field label={t("designer.alters")} double>
              {(id) => (
                <Select
                  id={id}
                  mode="multiple"
                  disabled={draft.readOnly}
                  placeholder={t("designer.altersAll")}
                  value={(price.popRelationship ?? []).map((one) => one.id ?? "")}
                  onChange={(ids: string[]) =>
                    set({
                      popRelationship:
                        ids.length > 0
                          ? ids.map((one) => ({ id: one, relationshipType: "discounts", "@referredType": "ProductOfferingPrice" }))
                          : undefined,
                    })
                  }
                  options={altered.map((one) => ({ value: one.id, label: local(one.name, one.localized?.en?.name) }))}
                />
              )}
            </Field>
            <Field label={t("designer.stacking")} hint={t("designer.stackingHint")}>
              {(id) => (
                <InputNumber id={id} disabled={draft.readOnly} value={price.stackingOrder} onChange={(value) => set({ stackingOrder: value ?? undefined })} />
              )}
            </Field>
          </>
        )}
        {price.priceType === "usage" && (
          <Field label={t("designer.unit")}>
            {(id) => (
              <Select
                id={id}
                disabled={draft.readOnly}
                value={price.unitOfMeasure?.units}
                onChange={(units) => set({ unitOfMeasure: { amount: 1, units } })}
                options={["MB", "minute", "message", "day"].map((unit) => ({ value: unit, label: unit }))}
              />
            )}
          </Field>
        )}
        {!isDiscount && (
          <Field label={t("designer.chargeItem")} hint={t("designer.chargeItemHint")}>
            {(id) => (
              <Input id={id} disabled={draft.readOnly} value={price.chargeItem ?? ""} onChange={(event) => set({ chargeItem: event.target.value.trim() })} />
            )}
          </Field>
        )}
        {price.priceType === "recurring" && (draft.content.offering.bundledProductOffering?.length ?? 0) > 0 && (
          <Field label={t("designer.override")} hint={t("designer.overrideHint")} double>
            {(id) => (
              <span>
                <Switch id={id} disabled={draft.readOnly} checked={price.override ?? false} onChange={(override) => set({ override: override || undefined })} />
              </span>
            )}
          </Field>
        )}
        <Field label={t("designer.priceFrom")}>
          {(id) => (
            <Input
              id={id}
              type="date"
              disabled={draft.readOnly}
              value={firstDay(price.validFor) ?? ""}
              onChange={(event) => set({ validFor: withDays(price.validFor, event.target.value, lastDay(price.validFor)) })}
            />
          )}
        </Field>
        <Field label={t("designer.priceTo")}>
          {(id) => (
            <Input
              id={id}
              type="date"
              disabled={draft.readOnly}
              value={lastDay(price.validFor) ?? ""}
              onChange={(event) => set({ validFor: withDays(price.validFor, firstDay(price.validFor), event.target.value) })}
            />
          )}
        </Field>
      </div>
      {said.map((one, at) => (
        <div key={at} className="problem-error" role="alert">
          {one.reason}
        </div>
      ))}
      <ConditionEditor
        label={isDiscount ? t("designer.forWhom") : t("designer.condition")}
        value={price.condition ?? ""}
        empty={t("designer.forAll")}
        testId="price-condition"
        onChange={(condition) => set({ condition })}
      />
      {price.condition && (
        <div className="fields">
          <Field label={t("designer.inWords")} hint={t("designer.inWordsHint")} double>
            {(id) => (
              <Input id={id} disabled={draft.readOnly} value={price.description ?? ""} onChange={(event) => set({ description: event.target.value })} />
            )}
          </Field>
          <Field label={t("designer.inWordsEn")} double>
            {(id) => (
              <Input
                id={id}
                disabled={draft.readOnly}
                value={price.localized?.en?.description ?? ""}
                onChange={(event) => set({ localized: withEnglish(price, "description", event.target.value) })}
              />
            )}
          </Field>
        </div>
      )}
    </>
  );
}
