import { useQuery } from "@tanstack/react-query";
import { Input, Select, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { client, read } from "../../../api/client";
import { useLocal } from "../../../app/i18n";
import { words } from "../../../kit/stateWords";
import { useWord } from "../../../kit/useWord";
import { firstDay, lastDay, withDays, withEnglish, without } from "./draftBody";
import { useDesign } from "./draftContext";
import type { OfferingBody } from "./draftTypes";
import { Field } from "./Field";
import { SpecificationSelect } from "./SpecificationSelect";

/** Names, kind, shelf and days of sale. */
export function BasicsForm() {
  const { t } = useTranslation();
  const local = useLocal();
  const word = useWord();
  const { draft } = useDesign();
  const { offering } = draft.content;
  const categories = useQuery({
    queryKey: ["categories"],
    queryFn: () => read(client.GET("/api/categories")),
    staleTime: 60_000,
  });
  const set = (edit: Partial<OfferingBody>) => draft.changeOffering((before) => without({ ...before, ...edit }));
  const problem = (field: string) =>
    draft.preview.data?.problems.find((one) => one.field === field || one.field?.startsWith(`${field}.`))?.reason;
  const english = offering.localized?.en;

  return (
    <div className="fields">
      <Field label={t("designer.nameZh")} problem={problem("name")} double>
        {(id) => (
          <Input
            id={id}
            value={offering.name ?? ""}
            maxLength={200}
            onChange={(event) => set({ name: event.target.value })}
            data-testid="draft-name"
          />
        )}
      </Field>
      <Field label={t("designer.nameEn")} double>
        {(id) => (
          <Input
            id={id}
            value={english?.name ?? ""}
            maxLength={200}
            onChange={(event) => set({ localized: withEnglish(offering, "name", event.target.value) })}
          />
        )}
      </Field>
      <Field
        label={t("offerings.number")}
        hint={draft.view.replaces ? t("designer.numberKept") : undefined}
        problem={problem("offerNumber")}
      >
        {(id) => (
          <Input
            id={id}
            value={offering.offerNumber ?? ""}
            maxLength={64}
            disabled={Boolean(draft.view.replaces)}
            onChange={(event) => set({ offerNumber: event.target.value.trim() })}
          />
        )}
      </Field>
      <Field label={t("offerings.kind")} problem={problem("kind")}>
        {(id) => (
          <Select
            id={id}
            value={offering.kind}
            placeholder={t("common.choose")}
            onChange={(kind) => set({ kind })}
            options={Object.keys(words.offeringKind).map((kind) => ({ value: kind, label: word("offeringKind", kind) }))}
          />
        )}
      </Field>
      <Field label={t("offerings.category")} double>
        {(id) => (
          <Select
            id={id}
            value={offering.category?.[0]?.id}
            placeholder={t("common.choose")}
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            onChange={(chosen?: string) => {
              const one = categories.data?.items.find((category) => category.id === chosen);
              set({ category: one ? [{ id: one.id, name: one.name }] : undefined });
            }}
            options={categories.data?.items.map((one) => ({ value: one.id, label: local(one.name, one.nameEn) }))}
          />
        )}
      </Field>
      <SpecificationSelect />
      <Field label={t("designer.descriptionZh")} wide>
        {(id) => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 1, maxRows: 4 }}
            value={offering.description ?? ""}
            onChange={(event) => set({ description: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("designer.descriptionEn")} wide>
        {(id) => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 1, maxRows: 4 }}
            value={english?.description ?? ""}
            onChange={(event) => set({ localized: withEnglish(offering, "description", event.target.value) })}
          />
        )}
      </Field>
      <Field label={t("designer.saleFrom")} problem={problem("validFor")}>
        {(id) => (
          <Input
            id={id}
            type="date"
            value={firstDay(offering.validFor) ?? ""}
            onChange={(event) =>
              set({ validFor: withDays(offering.validFor, event.target.value, lastDay(offering.validFor)) })
            }
          />
        )}
      </Field>
      <Field label={t("designer.saleTo")} hint={t("designer.saleToHint")}>
        {(id) => (
          <Input
            id={id}
            type="date"
            value={lastDay(offering.validFor) ?? ""}
            onChange={(event) =>
              set({ validFor: withDays(offering.validFor, firstDay(offering.validFor), event.target.value) })
            }
          />
        )}
      </Field>
      <Field label={t("designer.sellable")} hint={t("designer.sellableHint")} double>
        {(id) => (
          <span>
            <Switch id={id} checked={offering.isSellable ?? true} onChange={(isSellable) => set({ isSellable })} />
          </span>
        )}
      </Field>
    </div>
  );
}
