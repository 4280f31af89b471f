import { StopOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { BlockedChoice, ChoiceChange } from "../../api/types";
import { useLocal } from "../../app/i18n";
import { useCartContext } from "./cartContext";

interface Props {
  /** What cannot be chosen, by name. */
  name: string;
  blocked: BlockedChoice;
  /** The choice itself, made with the changes; none where it was made already. */
  then?: ChoiceChange;
}

/** Says why something cannot be chosen, and makes it possible with one click where something would. */
export function WhyBlocked({ name, blocked, then }: Props) {
  const { t } = useTranslation();
  const local = useLocal();
  const { choose } = useCartContext();
  const fix = t("configure.fix", { changes: useChangesText(blocked.changes) });
  return (
    <div className="blocked" data-testid="blocked">
      <StopOutlined aria-hidden="true" /> <span>{local(blocked.zh, blocked.en)}</span>
      {blocked.changes.length > 0 && (
        <Button
          type="link"
          size="small"
          aria-label={`${name}${t("common.colon")}${fix}`}
          onClick={() => choose([...blocked.changes, ...(then ? [then] : [])])}
        >
          {fix}
        </Button>
      )}
    </div>
  );
}

/** Changes in one sentence. */
export function useChangesText(changes: ChoiceChange[]) {
  const { t } = useTranslation();
  const local = useLocal();
  return changes.map((change) => local(change.zh, change.en)).join(t("common.comma"));
}
