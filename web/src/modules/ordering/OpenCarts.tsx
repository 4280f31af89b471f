import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Card, Popconfirm, Table } from "antd";
import { useTranslation } from "react-i18next";
import { client, ifMatch, read } from "../../api/client";
import type { OpenCartRow } from "../../api/types";
import { useLocal } from "../../app/i18n";
import { paths } from "../../app/paths";
import { AppLink } from "../../kit/AppLink";
import { ProblemAlert } from "../../kit/ProblemAlert";
import { When } from "../../kit/When";

/** What this hall began and did not submit; nothing is shown where there is nothing. */
export function OpenCarts() {
  const { t } = useTranslation();
  const local = useLocal();
  const queries = useQueryClient();
  const carts = useQuery({
    queryKey: ["carts"],
    queryFn: () => read(client.GET("/api/carts")),
    refetchInterval: 15_000,
  });
  const clear = useMutation({
    mutationFn: (cart: OpenCartRow) =>
      read(
        client.PUT("/api/carts/{id}", {
          params: { path: { id: cart.id } },
          headers: ifMatch(cart.version),
          body: { lines: [] },
        }),
      ),
    onSettled: (_, __, cart) => {
      void queries.invalidateQueries({ queryKey: ["carts"] });
      queries.removeQueries({ queryKey: ["cart", cart.id] });
    },
  });
  const rows = carts.data?.items ?? [];
  if (rows.length === 0) return null;
  return (
    <Card title={<h2>{t("carts.title")}</h2>} styles={{ body: { padding: 0 } }} data-testid="open-carts">
      <ProblemAlert error={clear.error} />
      <Table<OpenCartRow>
        rowKey="id"
        size="middle"
        dataSource={rows}
        pagination={{ pageSize: 5, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            title: t("order.customer"),
            render: (_, cart) => (
              <AppLink to={paths.customer(cart.customerId)} className="clip">
                {cart.customerName}
              </AppLink>
            ),
          },
          {
            title: t("order.title"),
            render: (_, cart) => (
              <span className="clip" title={local(cart.title, cart.titleEn)}>
                {local(cart.title, cart.titleEn)}
              </span>
            ),
          },
          { title: t("carts.touched"), render: (_, cart) => <When at={cart.updatedAt} /> },
          {
            title: <span className="sr-only">{t("palette.actions")}</span>,
            align: "right",
            render: (_, cart) => (
              <span className="row-actions">
                <AppLink to={`${paths.sell(cart.customerId)}?cart=${encodeURIComponent(cart.id)}`}>
                  {t("carts.continue")}
                </AppLink>
                <Popconfirm
                  title={t("carts.clearTitle")}
                  description={t("carts.clearText")}
                  okText={t("carts.clear")}
                  okButtonProps={{ danger: true }}
                  onConfirm={() => clear.mutate(cart)}
                >
                  <Button type="link" danger size="small">
                    {t("carts.clear")}
                  </Button>
                </Popconfirm>
              </span>
            ),
          },
        ]}
      />
    </Card>
  );
}
