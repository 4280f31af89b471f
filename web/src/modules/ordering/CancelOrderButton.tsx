import { Button } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { OrderView } from "../../api/types";

interface Props {
  view: Pick<OrderView, "actions" | "cancelObstacle">;
  onClick: () => void;
}

/** Withdraws an order; where that is no longer possible it stays, and says beside it why. */
export function CancelOrderButton({ view, onClick }: Props) {
  const { t } = useTranslation();
  const why = useId();
  const { cancelObstacle: obstacle } = view;
  if (!obstacle && !view.actions.includes("cancel")) return null;
  return (
    <>
      {obstacle && (
        <span id={why} className="quiet obstacle" data-testid="cancel-obstacle">
          {obstacle.reason}
        </span>
      )}
      {/* Reached by Tab though it does nothing, so that its reason is read out with it. */}
      <Button
        danger={!obstacle}
        className={obstacle ? "inert" : undefined}
        aria-disabled={obstacle ? true : undefined}
        aria-describedby={obstacle ? why : undefined}
        onClick={obstacle ? undefined : onClick}
        data-testid="cancel-order"
      >
        {t("order.cancel")}
      </Button>
    </>
  );
}
