import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { client, read } from "../../api/client";
import type { ProductNode } from "../../api/types";
import { paths } from "../../app/paths";
import { useGo } from "../../kit/AppLink";
import { ProblemAlert } from "../../kit/ProblemAlert";
import { customerQuery } from "../parties/customerQuery";

interface Props {
  product: ProductNode;
  above?: ProductNode;
  customerId: string;
}

/** At a main plan: change it, or revoke the change that waits. */
export function PlanActs({ product, above, customerId }: Props) {
  const { t } = useTranslation();
  const go = useGo();
  const [asked, setAsked] = useState(false);
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: () =>
      read(
        client.POST("/api/products/{id}/plan-change/revoke", {
          params: { path: { id: product.id } },
          body: { reason: t("plan.revokeReason") },
        }),
      ),
    onSuccess: () => {
      setAsked(false);
      void queries.invalidateQueries({ queryKey: customerQuery(customerId).queryKey });
    },
  });
  if (product.kind !== "mobile" || above?.kind === "mobile") return null;
  const waits = product.pending?.some((change) => change.orderId);
  if (waits)
    return (
      <>
        <Button size="small" onClick={() => setAsked(true)} data-testid="revoke-plan">
          {t("plan.revoke")}
        </Button>
        <Modal
          open={asked}
          title={t("plan.revoke")}
          okText={t("plan.revoke")}
          cancelText={t("common.close")}
          confirmLoading={revoke.isPending}
          okButtonProps={{ autoFocus: true }}
          onOk={() => revoke.mutate()}
          onCancel={() => setAsked(false)}
        >
          <p>{t("plan.revokeText")}</p>
          <ProblemAlert error={revoke.error} />
        </Modal>
      </>
    );
  if (product.status !== "active") return null;
  return (
    <Button size="small" onClick={() => go(paths.planChange(product.id))} data-testid="change-plan">
      {t("plan.change")}
    </Button>
  );
}
