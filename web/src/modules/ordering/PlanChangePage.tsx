import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Alert, Button, Card, Select } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { client, idempotent, read } from "../../api/client";
import type { PlanChoices, PlanOption } from "../../api/types";
import { useLanguage, useLocal } from "../../app/i18n";
import { paths } from "../../app/paths";
import { AppLink, useGo } from "../../kit/AppLink";
import { formatMoney, formatNumber } from "../../kit/format";
import { MoneyText } from "../../kit/MoneyText";
import { PageHeader } from "../../kit/PageHeader";
import { ProblemAlert } from "../../kit/ProblemAlert";
import { QueryBoundary } from "../../kit/QueryBoundary";
import { Tag } from "../../kit/StateTag";
import { useHotkeys } from "../../kit/useHotkeys";
import { useWord } from "../../kit/useWord";
import { customerQuery } from "../parties/customerQuery";
import { PlanChangeReview } from "./PlanChangeReview";

/** Changes a subscriber's main plan: choose, read what follows, confirm. */
export function PlanChangePage() {
  const { productId } = useParams({ from: "/products/$productId/plan" });
  const choices = useQuery({
    queryKey: ["plans", productId],
    queryFn: () => read(client.GET("/api/products/{id}/plan-change", { params: { path: { id: productId } } })),
  });
  return <QueryBoundary query={choices}>{(of) => <PlanChange choices={of} />}</QueryBoundary>;
}

function PlanChange({ choices }: { choices: PlanChoices }) {
  const { t } = useTranslation();
  const local = useLocal();
  const word = useWord();
  const go = useGo();
  const queries = useQueryClient();
  const [offeringId, setOffering] = useState<string>();
  const [effectivity, setEffectivity] = useState<string>();
  // One key a choice: the same confirmed twice is one change.
  const key = useRef(crypto.randomUUID());
  const body = { offeringId: offeringId ?? "", effectivity: effectivity ?? null, date: null };
  const path = { id: choices.productId };
  const preview = useQuery({
    queryKey: ["plan-change", choices.productId, offeringId, effectivity],
    queryFn: () => read(client.POST("/api/products/{id}/plan-change/preview", { params: { path }, body })),
    enabled: offeringId !== undefined,
  });
  const submit = useMutation({
    mutationFn: () =>
      read(client.POST("/api/products/{id}/plan-change", { params: { path, header: idempotent(key.current) }, body })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: customerQuery(choices.customerId).queryKey });
      go(paths.customer(choices.customerId));
    },
  });
  const ready = preview.data !== undefined && preview.data.obstacles.length === 0 && choices.obstacles.length === 0;
  const confirm = () => ready && !submit.isPending && submit.mutate();
  useHotkeys({ "mod+enter": confirm });
  const choose = (plan: string, when?: string) => {
    key.current = crypto.randomUUID();
    setOffering(plan);
    setEffectivity(when);
    submit.reset();
  };
  return (
    <>
      <PageHeader
        title={t("plan.change")}
        aside={
          <>
            <Tag>{choices.number ? formatNumber(choices.number) : choices.productId}</Tag>
            <span>{local(choices.plan, choices.planEn)}</span>
          </>
        }
        extra={<AppLink to={paths.customer(choices.customerId)}>{choices.customerName}</AppLink>}
      />
      {choices.obstacles.map((obstacle) => (
        <Alert key={obstacle.code} type="error" showIcon title={obstacle.reason} className="gap-below" />
      ))}
      <Card size="small" title={<h2>{t("plan.to")}</h2>} className="gap-below">
        <Select
          autoFocus
          defaultOpen={choices.obstacles.length === 0}
          showSearch={{ optionFilterProp: "search" }}
          aria-label={t("plan.to")}
          placeholder={t("common.choose")}
          style={{ width: "100%" }}
          value={offeringId}
          onChange={(plan) => choose(plan)}
          data-testid="new-plan"
          options={choices.plans.map((plan) => ({
            value: plan.offeringId,
            search: `${plan.number} ${plan.name} ${plan.nameEn}`,
            disabled: plan.obstacles.length > 0,
            label: <PlanLabel plan={plan} />,
          }))}
        />
        {preview.data && (
          <p className="child-head gap-above">
            <span>{t("plan.effectivity")}</span>
            <Select
              aria-label={t("plan.effectivity")}
              value={preview.data.effectivity}
              onChange={(when) => choose(offeringId!, when)}
              options={preview.data.effectivities
                .filter((kind) => kind !== "date")
                .map((kind) => ({ value: kind, label: word("effectivity", kind) }))}
            />
          </p>
        )}
      </Card>
      {offeringId && <QueryBoundary query={preview}>{(view) => <PlanChangeReview view={view} />}</QueryBoundary>}
      <ProblemAlert error={submit.error} />
      <p>
        <Button
          type="primary"
          disabled={!ready}
          loading={submit.isPending}
          onClick={confirm}
          data-testid="confirm-plan"
        >
          {t("plan.confirm")} <kbd>Ctrl Enter</kbd>
        </Button>
      </p>
    </>
  );
}

function PlanLabel({ plan }: { plan: PlanOption }) {
  const { t } = useTranslation();
  const local = useLocal();
  const language = useLanguage();
  const more = plan.difference.value > 0 ? "+" : "";
  return (
    <span>
      {local(plan.name, plan.nameEn)} · <MoneyText of={plan.monthly} />
      {t("price.perMonth")}{" "}
      <span className="quiet">
        ({more}
        {formatMoney(plan.difference, language)})
      </span>
      {plan.obstacles.length > 0 && <span className="quiet"> — {plan.obstacles.map((o) => o.reason).join(" ")}</span>}
    </span>
  );
}
