import { Button, Checkbox, Empty, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { OfferCharacteristic } from "../../../api/types";
import { useLocal } from "../../../app/i18n";
import { Tag } from "../../../kit/StateTag";
import { useOf, withUse } from "./draftBody";
import { useDesign } from "./draftContext";
import type { ValueBody } from "./draftTypes";

/** The characteristics of the offering itself: where each comes from, and how this offering narrows it. */
export function CharacteristicsEditor() {
  const { t } = useTranslation();
  const { draft } = useDesign();
  const own = draft.preview.data?.tree.characteristics ?? [];
  if (own.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("designer.noCharacteristics")} />;
  return (
    <ul className="plain-list design-list">
      {own.map((one) => (
        <CharacteristicRow key={one.name} of={one} />
      ))}
    </ul>
  );
}

function CharacteristicRow({ of }: { of: OfferCharacteristic }) {
  const { t } = useTranslation();
  const local = useLocal();
  const { draft } = useDesign();
  const use = useOf(draft.content.offering, of.name);
  const label = local(of.label, of.labelEn);
  const said = use?.productSpecCharacteristicValue;
  const set = (values: ValueBody[] | undefined) =>
    draft.changeOffering((before) => withUse(before, of.name, values && values.length > 0 ? values : undefined));
  const typed = (text: string) =>
    of.valueType === "number" ? Number(text) : of.valueType === "boolean" ? text === "true" : text;
  const values = (said ?? []).filter((one) => one.value !== undefined);
  const chosen = values.map((one) => String(one.value));
  const preset = values.find((one) => one.isDefault)?.value ?? of.values.find((one) => one.isDefault)?.value;
  const range = said?.find((one) => one.value === undefined);
  const write = (picked: string[], standard: string | undefined) =>
    set(picked.map((value) => ({ value: typed(value), ...(value === standard ? { isDefault: true } : {}) })));

  return (
    <li className="panel design-card" data-testid="design-characteristic">
      <div className="child-head">
        <span className="child-name">{label}</span>
        <code className="quiet">{of.name}</code>
        <Tag>{t("designer.from", { origin: local(of.origin, of.originEn) || t("designer.here") })}</Tag>
        {of.overrides && <Tag color="gold">{t("designer.replaces", { origin: of.overrides })}</Tag>}
        {use && <Tag color="blue">{values.length === 1 ? t("designer.fixed") : t("designer.narrowed")}</Tag>}
        {use && !draft.readOnly && (
          <Button type="link" size="small" className="push-right" onClick={() => set(undefined)}>
            {t("designer.asSpecified")}
          </Button>
        )}
      </div>
      {of.values.length > 0 || of.valueType === "boolean" ? (
        <div className="fields">
          <label className="field field-double">
            <span className="quiet">{t("designer.offered")}</span>
            <Select
              mode="multiple"
              disabled={draft.readOnly}
              aria-label={`${label} ${t("designer.offered")}`}
              placeholder={t("designer.allValues")}
              value={chosen}
              onChange={(picked: string[]) => write(picked, preset === undefined ? undefined : String(preset))}
              options={optionsOf(of, chosen).map((one) => ({ value: one.value, label: local(one.label, one.labelEn) || one.value }))}
            />
          </label>
          <label className="field">
            <span className="quiet">{t("designer.standard")}</span>
            <Select
              disabled={draft.readOnly}
              allowClear
              aria-label={`${label} ${t("designer.standard")}`}
              value={preset === undefined ? undefined : String(preset)}
              onChange={(standard?: string) =>
                write(chosen.length > 0 ? chosen : optionsOf(of, []).map((one) => one.value), standard)
              }
              options={(chosen.length > 0 ? optionsOf(of, chosen).filter((one) => chosen.includes(one.value)) : optionsOf(of, [])).map(
                (one) => ({ value: one.value, label: local(one.label, one.labelEn) || one.value }),
              )}
            />
          </label>
        </div>
      ) : of.valueType === "number" ? (
        <div className="design-count">
          {(["valueFrom", "valueTo"] as const).map((end) => (
            <label key={end} className="design-number">
              <span className="quiet">{end === "valueFrom" ? t("designer.least") : t("designer.most")}</span>
              <InputNumber
                size="small"
                disabled={draft.readOnly}
                aria-label={`${label} ${end === "valueFrom" ? t("designer.least") : t("designer.most")}`}
                value={range?.[end] ?? (end === "valueFrom" ? of.from : of.to) ?? undefined}
                onChange={(value) =>
                  set([{ valueFrom: of.from ?? undefined, valueTo: of.to ?? undefined, ...range, [end]: value ?? undefined }])
                }
              />
            </label>
          ))}
          <Checkbox checked={of.required} disabled>
            {t("designer.required")}
          </Checkbox>
        </div>
      ) : (
        <p className="quiet">{of.configurable ? t("designer.typedAtSale") : t("designer.notChosen")}</p>
      )}
    </li>
  );
}

interface Option {
  value: string;
  label?: string;
  labelEn?: string;
}

/** What there is to choose, those chosen before among it: a narrowed offer only tells what is left. */
function optionsOf(of: OfferCharacteristic, chosen: string[]): Option[] {
  const known: Option[] = of.valueType === "boolean" && of.values.length === 0 ? [{ value: "true" }, { value: "false" }] : of.values;
  return [...known, ...chosen.filter((value) => known.every((one) => one.value !== value)).map((value) => ({ value }))];
}
