import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Button, Modal, Spin } from "antd";
import { useTranslation } from "react-i18next";
import { client, read } from "../../../api/client";
import type { DraftView, OfferFault } from "../../../api/types";
import { useLocal } from "../../../app/i18n";
import { ProblemAlert } from "../../../kit/ProblemAlert";
import { Tag } from "../../../kit/StateTag";
import { useDesign } from "./draftContext";
import { acts } from "./draftQueries";
import { choicesOf } from "./trialChoices";

interface Props {
  open: boolean;
  onDone: (after: DraftView) => void;
  onClose: () => void;
}

/** Verifies the offering and shows the report; only one without a fault is published. */
export function PublishDialog({ open, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { draft } = useDesign();
  const { view } = draft;
  const report = useQuery({
    queryKey: ["verification", view.id, view.version],
    queryFn: () => read(client.POST("/api/offerings/{id}/verification", { params: { path: { id: view.id } } })),
    enabled: open,
    retry: false,
  });
  const publish = useMutation({ mutationFn: () => acts.publish(view), onSuccess: onDone });
  const faults = report.data?.faults ?? [];
  return (
    <Modal
      open={open}
      width={680}
      title={t("publish.title")}
      okText={t("designer.publish")}
      okButtonProps={{ disabled: !report.data || report.isFetching || faults.length > 0 }}
      confirmLoading={publish.isPending}
      onOk={() => publish.mutate()}
      onCancel={onClose}
      afterOpenChange={(shown) => !shown && publish.reset()}
    >
      <p className="quiet gap-below">{view.replaces ? t("publish.replaces") : t("publish.text")}</p>
      {report.isFetching && <Spin description={t("publish.verifying")} />}
      <ProblemAlert error={report.error} onRetry={() => void report.refetch()} />
      {report.data && !report.isFetching && faults.length === 0 && (
        <Alert type="success" showIcon title={t("publish.good")} data-testid="publish-good" />
      )}
      {faults.length > 0 && (
        <>
          <Alert type="error" showIcon title={t("publish.faults", { count: faults.length })} />
          <ul className="plain-list design-list" data-testid="publish-faults">
            {faults.map((fault, at) => (
              <Fault key={at} of={fault} onClose={onClose} />
            ))}
          </ul>
        </>
      )}
      <ProblemAlert error={publish.error} />
    </Modal>
  );
}

/** A fault in words, and the configuration that shows it opened in the test cart. */
function Fault({ of, onClose }: { of: OfferFault; onClose: () => void }) {
  const { t } = useTranslation();
  const local = useLocal();
  const { draft, trial } = useDesign();
  const tree = draft.preview.data?.tree;
  const { example, context } = of;
  const openExample = () => {
    if (!tree || !example) return;
    trial.setChoices(choicesOf(tree, example));
    if (context?.customer)
      trial.setBuyer({
        name: t("publish.example"),
        context: {
          kind: context.customer.kind,
          tier: context.customer.tier,
          grade: context.customer.grade || "standard",
          state: context.customer.state,
          city: context.customer.city,
          channel: context.channel,
          action: context.action,
          campaigns: context.campaigns,
          holdings: context.holdings,
        },
      });
    onClose();
  };
  return (
    <li className="panel design-card">
      <div className="child-head">
        <Tag color="red">{of.offerName}</Tag>
        {example && example.offeringId === draft.view.id && (
          <Button size="small" className="push-right" onClick={openExample}>
            {t("publish.open")}
          </Button>
        )}
      </div>
      <p>{local(of.zh, of.en)}</p>
      {of.field && <code className="quiet">{of.field}</code>}
    </li>
  );
}
