import { Input, InputNumber, Select, Switch } from "antd";
import { useTranslation } from "react-i18next";
import type { OfferCharacteristic } from "../../api/types";
import { useLocal } from "../../app/i18n";
import { patternExample } from "../../kit/patternExample";
import { RowsField } from "./RowsField";

interface Props {
  id: string;
  characteristic: OfferCharacteristic;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** A field for a characteristic of the catalogue: a choice, a number within limits, yes or no, a list of rows, or text. */
export function CharacteristicField({ id, characteristic, value, onChange }: Props) {
  const { t } = useTranslation();
  const local = useLocal();
  const label = local(characteristic.label, characteristic.labelEn);
  if (characteristic.columns?.length)
    return <RowsField id={id} characteristic={characteristic} value={value} onChange={onChange} />;
  if (characteristic.valueType === "boolean")
    return (
      <span>
        <Switch id={id} aria-label={label} checked={value === "true"} onChange={(on) => onChange(String(on))} />
      </span>
    );
  if (characteristic.values.length > 0)
    return (
      <Select
        id={id}
        aria-label={label}
        value={value}
        allowClear={!characteristic.required}
        placeholder={t("common.choose")}
        onChange={onChange}
        options={characteristic.values.map((one) => ({
          value: one.value,
          label: local(one.label, one.labelEn) || one.value,
        }))}
      />
    );
  if (characteristic.valueType === "number" || characteristic.valueType === "integer")
    return (
      <InputNumber
        id={id}
        value={value}
        stringMode
        min={characteristic.from?.toString()}
        max={characteristic.to?.toString()}
        onChange={(next) => onChange(next == null ? undefined : String(next))}
      />
    );
  const { regex } = characteristic;
  const example = regex ? patternExample(regex) : undefined;
  // Several values of one characteristic are written with commas between them.
  const wrong = Boolean(value && regex && !value.split(",").every((one) => matches(regex, one.trim())));
  return (
    <Input
      id={id}
      value={value ?? ""}
      placeholder={example && t("characteristic.example", { example })}
      status={wrong ? "warning" : undefined}
      aria-invalid={wrong || undefined}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** The host has the last word; a pattern that only .NET understands is not checked here. */
function matches(pattern: string, value: string) {
  try {
    return new RegExp(`^(?:${pattern})$`, "u").test(value);
  } catch {
    return true;
  }
}
