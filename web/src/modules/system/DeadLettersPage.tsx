import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Table } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { client, read, toProblem } from "../../api/client";
import type { DeadLetter } from "../../api/types";
import { PageHeader } from "../../kit/PageHeader";
import { QueryBoundary } from "../../kit/QueryBoundary";
import { When } from "../../kit/When";
import { DiscardDialog } from "./DiscardDialog";

const key = ["dead-letters"];
const idOf = (letter: DeadLetter) => `${letter.reaction} ${letter.eventId}`;

/** What was given up, inside and outside, and its second chance or its end. */
export function DeadLettersPage() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<string[]>([]);
  const [discarding, setDiscarding] = useState(false);
  const letters = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => read(client.GET("/api/dead-letters", { signal })),
    refetchInterval: 10_000,
  });
  const redeliver = useMutation({
    mutationFn: (again: DeadLetter[]) =>
      read(
        client.POST("/api/dead-letters/redeliver", {
          body: { letters: again.map(({ eventId, reaction }) => ({ eventId, reaction })) },
        }),
      ),
    onSuccess: (_, again) => void message.success(t("deadLetters.sent", { count: again.length })),
    onError: (error) => void message.error(toProblem(error).message),
    onSettled: () => {
      setChosen([]);
      return queries.invalidateQueries({ queryKey: key });
    },
  });
  const items = letters.data?.items ?? [];
  const picked = items.filter((letter) => chosen.includes(idOf(letter)));
  return (
    <>
      <PageHeader
        title={t("deadLetters.title")}
        aside={
          letters.data && letters.data.total > items.length ? (
            <span className="quiet">{t("deadLetters.more", { shown: items.length, total: letters.data.total })}</span>
          ) : undefined
        }
        extra={
          items.length > 0 && (
            <>
              <Button danger disabled={picked.length === 0} onClick={() => setDiscarding(true)} data-testid="discard">
                {t("deadLetters.discardChosen", { count: picked.length })}
              </Button>
              <Button
                type="primary"
                disabled={picked.length === 0}
                loading={redeliver.isPending}
                onClick={() => redeliver.mutate(picked)}
                data-testid="redeliver"
              >
                {t("deadLetters.redeliverChosen", { count: picked.length })}
              </Button>
            </>
          )
        }
      >
        <p className="quiet">{t("deadLetters.text")}</p>
      </PageHeader>
      <DiscardDialog
        letters={picked}
        open={discarding}
        onClose={() => setDiscarding(false)}
        onDiscarded={(count) => {
          setDiscarding(false);
          setChosen([]);
          void message.success(t("deadLetters.discarded", { count }));
          void queries.invalidateQueries({ queryKey: key });
        }}
      />
      <div className="panel">
        <QueryBoundary query={letters} isEmpty={(page) => page.items.length === 0} empty={t("deadLetters.none")}>
          {(page) => (
            <Table<DeadLetter>
              rowKey={idOf}
              size="middle"
              dataSource={page.items}
              pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
              scroll={{ x: 1000 }}
              rowSelection={{
                selectedRowKeys: chosen,
                onChange: (keys) => setChosen(keys.map(String)),
                columnTitle: (box) => <label aria-label={t("deadLetters.chooseAll")}>{box}</label>,
                getCheckboxProps: (letter) => ({
                  "aria-label": t("deadLetters.choose", { event: letter.event, about: letter.aggregateId }),
                }),
              }}
              columns={[
                {
                  title: t("deadLetters.event"),
                  className: "wraps",
                  render: (_, letter) => (
                    <>
                      <div>{letter.event}</div>
                      <div className="quiet">{letter.aggregateId}</div>
                    </>
                  ),
                },
                {
                  title: t("deadLetters.reaction"),
                  className: "wraps",
                  render: (_, letter) => letter.callback ?? letter.reaction,
                },
                { title: t("deadLetters.at"), width: 180, render: (_, letter) => <When at={letter.at} /> },
                { title: t("deadLetters.attempts"), dataIndex: "attempts", width: 90, align: "right" },
                {
                  title: t("deadLetters.error"),
                  className: "wraps",
                  dataIndex: "error",
                },
                { title: t("deadLetters.behind"), dataIndex: "behind", width: 100, align: "right" },
              ]}
            />
          )}
        </QueryBoundary>
      </div>
    </>
  );
}
