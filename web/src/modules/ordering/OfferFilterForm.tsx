import { Checkbox, InputNumber, Select } from "antd";
import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { words } from "../../kit/stateWords";
import { useOrganizations } from "../../kit/useOrganizations";
import { useWord } from "../../kit/useWord";
import type { OfferFilters } from "./offerFilters";

interface Props {
  filters: OfferFilters;
  onChange: (filters: OfferFilters) => void;
}

/** What offers can be narrowed by: kind, what is needed, what it may cost, where. */
export function OfferFilterForm({ filters, onChange }: Props) {
  const { t } = useTranslation();
  const word = useWord();
  const { cities } = useOrganizations();
  const set = (part: Partial<OfferFilters>) => onChange({ ...filters, ...part });
  const amount = (name: "data" | "voice" | "bandwidth", label: string, unit: string) => (
    <Row label={label}>
      {(id) => (
        <InputNumber
          id={id}
          size="small"
          min={0}
          value={filters[name] ?? null}
          prefix="≥"
          suffix={unit}
          onChange={(value) => set({ [name]: value ?? undefined })}
        />
      )}
    </Row>
  );
  return (
    <div className="offer-filters" role="group" aria-label={t("offers.filters")}>
      <Row label={t("offerings.kind")}>
        {(id) => (
          <Select
            id={id}
            size="small"
            mode="multiple"
            aria-label={t("offerings.kind")}
            value={filters.kinds}
            onChange={(kinds) => set({ kinds })}
            options={Object.keys(words.offeringKind).map((kind) => ({ value: kind, label: word("offeringKind", kind) }))}
          />
        )}
      </Row>
      {amount("data", t("need.data"), "GB")}
      {amount("voice", t("need.voice"), t("need.minutes"))}
      {amount("bandwidth", t("need.bandwidth"), "M")}
      <Row label={t("need.monthly")}>
        {(id) => (
          <span className="range">
            <InputNumber
              id={id}
              size="small"
              min={0}
              value={filters.monthlyFrom ?? null}
              onChange={(value) => set({ monthlyFrom: value ?? undefined })}
            />
            –
            <InputNumber
              size="small"
              min={0}
              aria-label={t("offers.monthlyTo")}
              value={filters.monthlyTo ?? null}
              onChange={(value) => set({ monthlyTo: value ?? undefined })}
            />
          </span>
        )}
      </Row>
      <Row label={t("need.area")}>
        {(id) => (
          <Select
            id={id}
            size="small"
            allowClear
            aria-label={t("need.area")}
            placeholder={t("need.homeCity")}
            value={filters.area}
            onChange={(area) => set({ area })}
            options={cities.map((city) => ({ value: city.code, label: city.name }))}
          />
        )}
      </Row>
      <Checkbox checked={filters.promotions} onChange={(event) => set({ promotions: event.target.checked })}>
        {t("offers.promotionsOnly")}
      </Checkbox>
      <Checkbox checked={filters.onlyForSale} onChange={(event) => set({ onlyForSale: event.target.checked })}>
        {t("offers.onlyForSale")}
      </Checkbox>
    </div>
  );
}

function Row({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="offer-filter">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
