import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  MinusCircleOutlined,
  QuestionCircleFilled,
  SyncOutlined,
  UserOutlined,
} from "@ant-design/icons";
import { Button, Empty, Timeline, Typography } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { OrderItemView, TaskView } from "../../api/types";
import { useLocal } from "../../app/i18n";
import { StateTag, Tag } from "../../kit/StateTag";
import { useWord } from "../../kit/useWord";
import { When } from "../../kit/When";
import { isAhead } from "./OrderItems";
import { peerNote } from "./peerNote";

const icons: Record<string, ReactNode> = {
  waiting: <ClockCircleOutlined className="task-waiting" />,
  ready: <SyncOutlined spin className="task-running" />,
  calling: <SyncOutlined spin className="task-running" />,
  pending: <SyncOutlined spin className="task-running" />,
  unknown: <QuestionCircleFilled className="task-unknown" />,
  done: <CheckCircleFilled className="task-done" />,
  refused: <CloseCircleFilled className="task-bad" />,
  person: <UserOutlined className="task-bad" />,
};

const retryable = new Set(["unknown", "refused", "person"]);

interface Props {
  tasks: TaskView[];
  items: OrderItemView[];
  onRetry?: (taskId: string) => void;
  retrying?: string;
}

/** The plan of the order as it runs: one timeline for each item that has work. */
export function OrderTasks({ tasks, items, onRetry, retrying }: Props) {
  const { t } = useTranslation();
  const local = useLocal();
  if (tasks.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("order.noTasks")} />;
  const known = items.filter((item) => tasks.some((task) => task.itemId === item.id));
  const rest = tasks.filter((task) => !known.some((item) => item.id === task.itemId));
  const nameOf = (id: string) => tasks.find((task) => task.id === id);
  const plannedOf = (task: TaskView) => {
    const item = items.find((one) => one.id === task.itemId);
    return item && isAhead(item) ? item.startAt : undefined;
  };
  const done = tasks.filter((task) => task.state === "done").length;
  const group = (key: string, title: string, of: TaskView[]) => (
    <section key={key} className="task-group" aria-label={title}>
      <h3>{title}</h3>
      <Timeline
        items={of.map((task) => ({
          key: task.id,
          icon: icons[task.state] ?? <MinusCircleOutlined className="task-waiting" />,
          content: (
            <Task
              task={task}
              planned={plannedOf(task)}
              waitsFor={
                task.dependsOn
                  .map(nameOf)
                  .filter((other) => other !== undefined && other.state !== "done") as TaskView[]
              }
              onRetry={onRetry && retryable.has(task.state) ? () => onRetry(task.id) : undefined}
              retrying={retrying === task.id}
            />
          ),
        }))}
      />
    </section>
  );
  return (
    <>
      <p className="quiet" role="status" data-testid="tasks-done">
        {t("order.progress", { done, all: tasks.length })}
      </p>
      <div className="task-groups">
        {known.map((item) =>
          group(
            item.id,
            local(item.name, item.nameEn),
            tasks.filter((task) => task.itemId === item.id),
          ),
        )}
        {rest.length > 0 && group("order", t("order.wholeOrder"), rest)}
      </div>
    </>
  );
}

interface TaskProps {
  task: TaskView;
  waitsFor: TaskView[];
  /** The day its item is ordered for, where that lies ahead. */
  planned?: string | null;
  onRetry?: () => void;
  retrying: boolean;
}

function Task({ task, waitsFor, planned, onRetry, retrying }: TaskProps) {
  const { t } = useTranslation();
  const local = useLocal();
  const word = useWord();
  const note = task.message ? peerNote(task.message) : undefined;
  const message = note ? t(note) : task.message;
  return (
    <div className="task" data-testid="task" data-state={task.state}>
      <div className="task-head">
        <b>{local(task.name, task.nameEn)}</b>
        <StateTag of="task" state={task.state} />
        {task.peer && <Tag>{word("peer", task.peer)}</Tag>}
        {onRetry && (
          <Button size="small" loading={retrying} onClick={onRetry}>
            {t("task.retry")}
          </Button>
        )}
      </div>
      {message && <div className={task.state === "done" ? "quiet" : "task-message"}>{message}</div>}
      {task.state === "waiting" && waitsFor.length > 0 && (
        <div className="quiet">
          {t("task.waitsFor", {
            names: waitsFor.map((other) => local(other.name, other.nameEn)).join(t("common.comma")),
          })}
        </div>
      )}
      {planned && task.state === "waiting" && (
        <div className="quiet">
          {t("item.planned")} <When at={planned} day />
        </div>
      )}
      {task.startedAt && (
        <div className="quiet task-more">
          <span>
            <When at={task.startedAt} />
            {task.doneAt && (
              <>
                {" → "}
                <When at={task.doneAt} />
              </>
            )}
          </span>
          {task.attempts > 1 && task.state !== "done" && <span>{t("task.attempts", { attempts: task.attempts })}</span>}
        </div>
      )}
      {task.startedAt && task.requestId && (
        <details className="quiet details">
          <summary>{t("task.details")}</summary>
          <dl>
            <dt>{t("task.requestId")}</dt>
            <dd>
              <Typography.Text className="request-id" copyable={{ text: task.requestId }}>
                {task.requestId}
              </Typography.Text>
            </dd>
            {note && (
              <>
                <dt>{t("task.note")}</dt>
                <dd className="request-id">{task.message}</dd>
              </>
            )}
          </dl>
        </details>
      )}
    </div>
  );
}
