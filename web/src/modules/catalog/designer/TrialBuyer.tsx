import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { client, read } from "../../../api/client";
import type { TrialContext } from "../../../api/types";
import { Finder } from "../../../kit/Finder";
import { ProblemAlert } from "../../../kit/ProblemAlert";
import { words } from "../../../kit/stateWords";
import { useDebounced } from "../../../kit/useDebounced";
import { useOrganizations } from "../../../kit/useOrganizations";
import { useWord } from "../../../kit/useWord";
import { Field } from "./Field";
import { useDesign } from "./draftContext";
import { useSubjects } from "./useSubjects";
import { holdingsOf } from "./holdings";

/** For whom it is tried: a customer found as everywhere, whose facts can then be changed, or somebody made up. */
export function TrialBuyer() {
  const { t } = useTranslation();
  const word = useWord();
  const { cities } = useOrganizations();
  const { optionsOf } = useSubjects();
  const { trial } = useDesign();
  const [text, setText] = useState("");
  const [error, setError] = useState<unknown>();
  const wanted = useDebounced(text.trim(), 200);
  const found = useQuery({
    queryKey: ["customers", "trial", wanted],
    queryFn: ({ signal }) => read(client.GET("/api/customers", { params: { query: { q: wanted, limit: 8 } }, signal })),
    enabled: wanted !== "",
    placeholderData: keepPreviousData,
  });
  const { context, name } = trial.buyer;
  const set = (edit: TrialContext) => trial.setBuyer({ name, context: { ...context, ...edit } });

  const take = async (id: string) => {
    setText("");
    setError(undefined);
    try {
      const view = await read(client.GET("/api/customers/{id}/view", { params: { path: { id } } }));
      const { customer } = view;
      trial.setBuyer({
        name: customer.name,
        context: {
          ...context,
          kind: customer.kind,
          tier: customer.tier,
          grade: customer.grade,
          state: customer.state,
          city: customer.homeCity,
          holdings: holdingsOf(view.subscribers),
        },
      });
    } catch (problem) {
      setError(problem);
    }
  };

  const choice = (key: "grade" | "tier" | "channel" | "action", label: string, table: "customerGrade" | "tier" | "channel" | "action") => (
    <Field label={label}>
      {(id) => (
        <Select
          id={id}
          size="small"
          allowClear={key === "tier"}
          placeholder={t("trial.anyTier")}
          value={context[key] ?? undefined}
          onChange={(value?: string) => set({ [key]: value })}
          options={Object.keys(words[table]).map((code) => ({ value: code, label: word(table, code) }))}
          data-testid={`trial-${key}`}
        />
      )}
    </Field>
  );

  return (
    <>
      <Finder
        label={t("trial.findCustomer")}
        placeholder={name ? t("trial.otherCustomer", { name }) : t("trial.findCustomer")}
        text={text}
        onText={setText}
        items={wanted ? (found.data?.items ?? []) : []}
        keyOf={(one) => one.id}
        loading={wanted !== "" && (found.isFetching || wanted !== text.trim())}
        nothing={wanted !== "" && t("customers.none")}
        floating
        size="small"
        testId="trial-customer"
        onPick={(one) => void take(one.id)}
        render={(one) => (
          <span className="offer-option">
            <span className="offer-option-name">{one.name}</span>
            <span className="offer-option-more">
              <span>{word("customerGrade", one.grade)}</span>
              <span>{one.phone}</span>
            </span>
          </span>
        )}
      />
      {name && <p className="trial-name">{name}</p>}
      <ProblemAlert error={error} />
      <div className="fields trial-fields">
        {choice("grade", t("subject.grade"), "customerGrade")}
        <Field label={t("subject.city")}>
          {(id) => (
            <Select
              id={id}
              size="small"
              allowClear
              placeholder={t("trial.anyCity")}
              value={context.city || undefined}
              onChange={(city?: string) => set({ city })}
              options={cities.map((city) => ({ value: city.code, label: city.name }))}
              data-testid="trial-city"
            />
          )}
        </Field>
        {choice("tier", t("subject.tier"), "tier")}
        {choice("channel", t("subject.channel"), "channel")}
        {choice("action", t("subject.action"), "action")}
        <Field label={t("trial.on")}>
          {(id) => (
            <Input
              id={id}
              size="small"
              type="date"
              value={context.on ?? ""}
              onChange={(event) => set({ on: event.target.value || undefined })}
            />
          )}
        </Field>
        <Field label={t("subject.campaign")} wide>
          {(id) => (
            <Select
              id={id}
              size="small"
              mode="tags"
              placeholder={t("trial.noCampaign")}
              value={context.campaigns ?? []}
              onChange={(campaigns: string[]) => set({ campaigns })}
              options={[]}
            />
          )}
        </Field>
        <Field label={t("subject.holds")} wide>
          {(id) => (
            <Select
              id={id}
              size="small"
              mode="multiple"
              placeholder={t("trial.nothingHeld")}
              showSearch={{ optionFilterProp: "label" }}
              value={Object.keys(context.holdings ?? {})}
              onChange={(held: string[]) =>
                set({ holdings: Object.fromEntries(held.map((one) => [one, context.holdings?.[one] ?? 1])) })
              }
              options={optionsOf("holds")}
            />
          )}
        </Field>
      </div>
    </>
  );
}
