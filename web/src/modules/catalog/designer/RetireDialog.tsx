import { useMutation } from "@tanstack/react-query";
import { Alert, Input, Modal, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DraftView } from "../../../api/types";
import { useLocal } from "../../../app/i18n";
import { ProblemAlert } from "../../../kit/ProblemAlert";
import { useDesign } from "./draftContext";
import { acts } from "./draftQueries";
import { Field } from "./Field";

interface Props {
  open: boolean;
  onDone: (after: DraftView) => void;
  onClose: () => void;
}

/** Ends the sale, at once or after a last day; says what that touches. */
export function RetireDialog({ open, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const local = useLocal();
  const { draft } = useDesign();
  const { view } = draft;
  const [when, setWhen] = useState<"now" | "day">("now");
  const [lastDay, setLastDay] = useState("");
  const retire = useMutation({
    mutationFn: () => acts.retire(view, when === "day" ? lastDay : undefined),
    onSuccess: onDone,
  });
  const bundles = view.usedIn.filter((one) => one.status === "Active" || one.status === "Launched");
  return (
    <Modal
      open={open}
      title={t("retire.title", { name: local(draft.content.offering.name, draft.content.offering.localized?.en?.name) })}
      okText={t("designer.retire")}
      okButtonProps={{ danger: true, disabled: when === "day" && lastDay === "" }}
      confirmLoading={retire.isPending}
      onOk={() => retire.mutate()}
      onCancel={onClose}
      afterOpenChange={(shown) => !shown && retire.reset()}
    >
      <p className="quiet gap-below">{t("retire.text")}</p>
      {bundles.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="gap-below"
          title={t("retire.usedIn", { names: bundles.map((one) => local(one.name, one.nameEn)).join(t("common.comma")) })}
        />
      )}
      <Segmented
        aria-label={t("retire.when")}
        value={when}
        onChange={setWhen}
        options={[
          { value: "now", label: t("retire.now") },
          { value: "day", label: t("retire.afterDay") },
        ]}
      />
      {when === "day" && (
        <Field label={t("retire.lastDay")}>
          {(id) => <Input id={id} type="date" value={lastDay} onChange={(event) => setLastDay(event.target.value)} />}
        </Field>
      )}
      <ProblemAlert error={retire.error} />
    </Modal>
  );
}
