import { Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Key } from "../../../app/i18n";
import { useOrganizations } from "../../../kit/useOrganizations";
import { useWord } from "../../../kit/useWord";
import { words } from "../../../kit/stateWords";
import { without } from "./draftBody";
import { useDesign } from "./draftContext";
import type { OfferingBody } from "./draftTypes";
import { Field } from "./Field";
import { useSubjects } from "./useSubjects";

const states: [string, Key][] = [
  ["active", "holder.active"],
  ["stopped", "holder.stopped"],
  ["suspended", "holder.suspended"],
  ["forced", "holder.forced"],
  ["preTerminated", "holder.preTerminated"],
];
const charged: [string, Key][] = [
  ["full", "charged.full"],
  ["half", "charged.half"],
  ["none", "charged.none"],
];
const kinds: [string, Key][] = [
  ["now", "effect.now"],
  ["nextDay", "effect.nextDay"],
  ["nextCycle", "effect.nextCycle"],
  ["date", "effect.date"],
];
const actKeys = {
  order: "publication.order",
  change: "publication.change",
  cancel: "publication.cancel",
} as const satisfies Record<string, Key>;
const ends: [string, Key][] = [
  ["now", "effect.now"],
  ["nextCycle", "effect.nextCycle"],
];
const holders: [string, Key][] = [
  ["keep", "retirement.keep"],
  ["migrate", "retirement.migrate"],
  ["end", "retirement.end"],
];

/** What an offering must say before it may be published: filing, where and how it is sold, when acts take effect, what holders pay in which state. */
export function PublicationForm() {
  const { t } = useTranslation();
  const word = useWord();
  const { cities } = useOrganizations();
  const { optionsOf } = useSubjects();
  const { draft } = useDesign();
  const { offering } = draft.content;
  const set = (edit: Partial<OfferingBody>) => draft.changeOffering((before) => without({ ...before, ...edit }));
  const options = (list: [string, Key][]) => list.map(([value, key]) => ({ value, label: t(key) }));
  const treated = (state: string) => offering.holderTreatment?.find((one) => one.state === state)?.charged;
  const problems = (draft.preview.data?.problems ?? []).filter((one) =>
    /^(tariffFilingNumber|holderTreatment|retirement|effectivity|termination|place|channel)/.test(one.field ?? ""),
  );

  return (
    <>
      <div className="fields">
        <Field label={t("publication.filing")} hint={t("publication.filingHint")} double>
          {(id) => (
            <Input
              id={id}
              disabled={draft.readOnly}
              value={offering.tariffFilingNumber ?? ""}
              maxLength={64}
              onChange={(event) => set({ tariffFilingNumber: event.target.value.trim() })}
              data-testid="filing"
            />
          )}
        </Field>
        <Field label={t("publication.areas")} hint={t("publication.areasHint")} double>
          {(id) => (
            <Select
              id={id}
              mode="multiple"
              disabled={draft.readOnly}
              placeholder={t("publication.everywhere")}
              showSearch={{ optionFilterProp: "label" }}
              value={(offering.place ?? []).map((one) => one.id ?? "")}
              onChange={(codes: string[]) =>
                set({
                  place: codes.length > 0 ? codes.map((code) => offering.place?.find((one) => one.id === code) ?? { id: code, name: cities.find((city) => city.code === code)?.name }) : undefined,
                })
              }
              options={cities.map((city) => ({ value: city.code, label: city.name }))}
            />
          )}
        </Field>
        <Field label={t("publication.channels")} double>
          {(id) => (
            <Select
              id={id}
              mode="multiple"
              disabled={draft.readOnly}
              placeholder={t("publication.allChannels")}
              value={(offering.channel ?? []).map((one) => one.id ?? "")}
              onChange={(codes: string[]) =>
                set({
                  channel: codes.length > 0 ? codes.map((code) => offering.channel?.find((one) => one.id === code) ?? { id: code, name: word("channel", code) }) : undefined,
                })
              }
              options={Object.keys(words.channel).map((code) => ({ value: code, label: word("channel", code) }))}
            />
          )}
        </Field>
      </div>
      <h3>{t("publication.effectivity")}</h3>
      <p className="quiet">{t("publication.effectivityHint")}</p>
      <div className="fields">
        {(["order", "change", "cancel"] as const).map((act) => (
          <Field key={act} label={t(actKeys[act])}>
            {(id) => (
              <Select
                id={id}
                mode="multiple"
                disabled={draft.readOnly}
                value={offering.effectivity?.[act] ?? []}
                onChange={(chosen: string[]) => {
                  const next = without({ ...offering.effectivity, [act]: chosen.length > 0 ? chosen : undefined });
                  set({ effectivity: Object.keys(next).length > 0 ? next : undefined });
                }}
                options={options(kinds)}
              />
            )}
          </Field>
        ))}
        <Field label={t("publication.termination")}>
          {(id) => (
            <Select
              id={id}
              disabled={draft.readOnly}
              allowClear
              value={offering.termination?.effect}
              onChange={(effect?: string) => set({ termination: effect ? { ...offering.termination, effect } : undefined })}
              options={options(ends)}
            />
          )}
        </Field>
      </div>
      <h3>{t("publication.holders")}</h3>
      <div className="fields">
        {states.map(([state, key]) => (
          <Field key={state} label={t(key)}>
            {(id) => (
              <Select
                id={id}
                disabled={draft.readOnly}
                placeholder={t("common.choose")}
                value={treated(state)}
                onChange={(value: string) =>
                  set({
                    holderTreatment: states
                      .map(([one]) => ({ state: one, charged: one === state ? value : (treated(one) ?? "") }))
                      .filter((one) => one.charged !== ""),
                  })
                }
                options={options(charged)}
              />
            )}
          </Field>
        ))}
        <Field label={t("publication.retirement")}>
          {(id) => (
            <Select
              id={id}
              disabled={draft.readOnly}
              allowClear
              value={offering.retirement?.holders}
              onChange={(value?: string) => set({ retirement: value ? { ...offering.retirement, holders: value } : undefined })}
              options={options(holders)}
            />
          )}
        </Field>
        {offering.retirement?.holders === "migrate" && (
          <Field label={t("publication.migrateTo")} double>
            {(id) => (
              <Select
                id={id}
                disabled={draft.readOnly}
                showSearch={{ optionFilterProp: "label" }}
                value={offering.retirement?.to}
                onChange={(to: string) => set({ retirement: { ...offering.retirement, to } })}
                options={optionsOf("holds").filter((one) => !(one.value in words.offeringKind))}
              />
            )}
          </Field>
        )}
      </div>
      {!draft.readOnly && (
        <button type="button" className="link-button" onClick={() => set(usual(offering))} data-testid="usual-terms">
          {t("publication.usual")}
        </button>
      )}
      {problems.map((one, at) => (
        <div key={at} className="problem-error" role="alert">
          {one.reason}
        </div>
      ))}
    </>
  );
}

/** What most offerings say; what is said already stays. */
function usual(offering: OfferingBody): Partial<OfferingBody> {
  return {
    effectivity: offering.effectivity ?? {
      order: ["now", "nextDay", "nextCycle", "date"],
      change: ["nextCycle"],
      cancel: ["nextCycle"],
    },
    termination: offering.termination ?? { effect: "nextCycle" },
    holderTreatment: offering.holderTreatment ?? [
      { state: "active", charged: "full" },
      { state: "stopped", charged: "half" },
      { state: "suspended", charged: "full" },
      { state: "forced", charged: "none" },
      { state: "preTerminated", charged: "none" },
    ],
    retirement: offering.retirement ?? { holders: "keep" },
  };
}
