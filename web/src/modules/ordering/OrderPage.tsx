import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Alert, Card, Descriptions, Form, Input, Modal, type InputRef } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { client, ifMatch, read } from "../../api/client";
import type { OrderView } from "../../api/types";
import { paths } from "../../app/paths";
import { AppLink } from "../../kit/AppLink";
import { History } from "../../kit/History";
import { OrganizationText } from "../../kit/OrganizationText";
import { PageHeader } from "../../kit/PageHeader";
import { ProblemAlert } from "../../kit/ProblemAlert";
import { QueryBoundary } from "../../kit/QueryBoundary";
import { StateTag } from "../../kit/StateTag";
import { When } from "../../kit/When";
import { AcceptedBy } from "./AcceptedBy";
import { CancelOrderButton } from "./CancelOrderButton";
import { OrderItems } from "./OrderItems";
import { OrderReceipt } from "./OrderReceipt";
import { OrderTasks } from "./OrderTasks";

const final = new Set(["completed", "cancelled", "failed", "rejected", "partial"]);

/** One order, live until it is done. */
export function OrderPage() {
  const { orderId } = useParams({ from: "/orders/$orderId" });
  const order = useQuery({
    queryKey: ["order", orderId],
    queryFn: () => read(client.GET("/api/orders/{id}", { params: { path: { id: orderId } } })),
    refetchInterval: (query) => (query.state.data && final.has(query.state.data.order.state) ? 15_000 : 2_000),
  });
  return <QueryBoundary query={order}>{(view) => <Order view={view} />}</QueryBoundary>;
}

function Order({ view }: { view: OrderView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [cancelling, setCancelling] = useState(false);
  const { order } = view;
  const take = (next: OrderView) => queries.setQueryData(["order", order.id], next);

  const retry = useMutation({
    mutationFn: (taskId: string) =>
      read(client.POST("/api/orders/{id}/tasks/{taskId}/retry", { params: { path: { id: order.id, taskId } } })),
    onSuccess: take,
    // The order may have gone on meanwhile: what is shown is as it is now.
    onError: () => void queries.invalidateQueries({ queryKey: ["order", order.id] }),
  });
  // A refusal says nothing any more once the order is another one.
  const { reset } = retry;
  const now = `${order.state} ${view.tasks.map((task) => task.state).join(" ")}`;
  const refusedAt = useRef<string>(undefined);
  useEffect(() => {
    if (!retry.isError) refusedAt.current = undefined;
    else if (refusedAt.current === undefined) refusedAt.current = now;
    else if (refusedAt.current !== now) reset();
  }, [retry.isError, now, reset]);

  return (
    <>
      <PageHeader
        title={t("order.heading", { number: order.number })}
        aside={
          <span role="status" data-testid="order-state" data-state={order.state}>
            <StateTag of="order" state={order.state} />
          </span>
        }
        extra={<CancelOrderButton view={view} onClick={() => setCancelling(true)} />}
      >
        <Descriptions
          size="small"
          column={5}
          colon={false}
          className="facts"
          items={[
            {
              key: "customer",
              label: t("order.customer"),
              children: (
                <span className="clip" title={order.customerName}>
                  <AppLink to={paths.customer(order.customerId)}>{order.customerName}</AppLink>
                </span>
              ),
            },
            { key: "placedAt", label: t("order.placedAt"), children: <When at={order.placedAt} /> },
            {
              key: "home",
              label: t("customers.home"),
              children: <OrganizationText path={order.homeOrganization} />,
            },
            { key: "completedAt", label: t("order.completedAt"), children: <When at={order.completedAt} /> },
            {
              key: "acceptedBy",
              label: t("order.acceptedBy"),
              children: <AcceptedBy order={order} />,
            },
          ]}
        />
        {view.cancellationReason && (
          <Alert
            className="gap-above"
            type="info"
            showIcon
            title={`${t("order.cancelReason")}${t("common.colon")}${view.cancellationReason}`}
          />
        )}
      </PageHeader>
      <ProblemAlert error={retry.error} />
      <div className="order">
        <div className="order-main">
          <Card title={<h2>{t("order.items")}</h2>} styles={{ body: { padding: 0 } }}>
            <OrderItems items={view.items} />
          </Card>
          <Card title={<h2>{t("order.tasks")}</h2>}>
            <OrderTasks
              tasks={view.tasks}
              items={view.items}
              onRetry={view.actions.includes("retry") ? (task) => retry.mutate(task) : undefined}
              retrying={retry.isPending ? retry.variables : undefined}
            />
          </Card>
        </div>
        <div className="order-side">
          {view.prices.length > 0 && (
            <Card title={<h2>{t("sell.price")}</h2>}>
              <OrderReceipt view={view} />
            </Card>
          )}
          <Card title={<h2>{t("order.history")}</h2>}>
            <History entries={view.timeline} />
          </Card>
        </div>
      </div>
      <CancelDialog view={view} open={cancelling} onClose={() => setCancelling(false)} onCancelled={take} />
    </>
  );
}

interface CancelProps {
  view: OrderView;
  open: boolean;
  onClose: () => void;
  onCancelled: (view: OrderView) => void;
}

function CancelDialog({ view, open, onClose, onCancelled }: CancelProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  const reason = useRef<InputRef>(null);
  const cancel = useMutation({
    mutationFn: (body: { reason: string }) =>
      read(
        client.POST("/api/orders/{id}/cancel", {
          params: { path: { id: view.order.id } },
          headers: ifMatch(view.order.version),
          body,
        }),
      ),
    onSuccess: (next) => {
      onCancelled(next);
      onClose();
    },
  });
  return (
    <Modal
      open={open}
      title={t("order.cancelTitle", { number: view.order.number })}
      okText={t("order.cancel")}
      cancelText={t("common.keep")}
      okButtonProps={{ danger: true }}
      confirmLoading={cancel.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
      afterOpenChange={(now) => {
        if (now) reason.current?.focus();
        else cancel.reset();
      }}
    >
      <p>{t("order.cancelText")}</p>
      <Form form={form} layout="vertical" preserve={false} onFinish={(values) => cancel.mutate(values)}>
        <Form.Item
          name="reason"
          label={t("order.cancelReason")}
          rules={[{ required: true, whitespace: true, message: t("order.cancelReasonMissing") }]}
        >
          <Input ref={reason} maxLength={200} onChange={() => cancel.isError && cancel.reset()} />
        </Form.Item>
      </Form>
      <ProblemAlert error={cancel.error} />
    </Modal>
  );
}
