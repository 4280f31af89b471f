import { Empty, Timeline } from "antd";
import { useTranslation } from "react-i18next";
import type { HistoryEntry } from "../api/types";
import { useLocal } from "../app/i18n";
import { AppLink } from "./AppLink";
import { useWord } from "./useWord";
import { When } from "./When";

/** What happened, newest first. */
export function History({ entries }: { entries: HistoryEntry[] }) {
  const { t } = useTranslation();
  const local = useLocal();
  const word = useWord();
  const newestFirst = entries.toSorted((a, b) => Date.parse(b.at ?? "") - Date.parse(a.at ?? ""));
  if (entries.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("history.none")} />;
  return (
    <Timeline
      className="history"
      items={newestFirst.map((entry, index) => ({
        key: `${entry.at}-${index}`,
        content: (
          <div className="history-entry">
            <span>
              {entry.path ? <AppLink to={entry.path}>{local(entry.zh, entry.en)}</AppLink> : local(entry.zh, entry.en)}
            </span>
            <span className="quiet">
              <When at={entry.at} />
              {entry.actor && <> · {word("actor", entry.actor)}</>}
            </span>
          </div>
        ),
      }))}
    />
  );
}
