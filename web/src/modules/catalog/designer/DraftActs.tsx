import { useMutation, useQueryClient } from "@tanstack/react-query";
import { MoreOutlined, UndoOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { client, read, toProblem } from "../../../api/client";
import type { DraftView } from "../../../api/types";
import { paths } from "../../../app/paths";
import { useGo } from "../../../kit/AppLink";
import { useDesign } from "./draftContext";
import { acts, draftQuery } from "./draftQueries";
import { NewDraftDialog } from "./NewDraftDialog";
import { PublishDialog } from "./PublishDialog";
import { ReasonDialog } from "./ReasonDialog";
import { RetireDialog } from "./RetireDialog";
import { VersionsDialog } from "./VersionsDialog";

type Dialog = "submit" | "sendBack" | "publish" | "retire" | "versions" | "copy";

/** What can be done with the offering now; what cannot be undone asks first. */
export function DraftActs({ onSave }: { onSave: () => void }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const queries = useQueryClient();
  const go = useGo();
  const { draft } = useDesign();
  const { view } = draft;
  const { may } = view;
  const [dialog, setDialog] = useState<Dialog>();
  const close = () => setDialog(undefined);

  const done = (after: DraftView, said: string) => {
    close();
    queries.setQueryData(draftQuery(after.id).queryKey, after);
    void queries.invalidateQueries({ queryKey: ["drafts"] });
    void queries.invalidateQueries({ queryKey: ["offerings"] });
    void queries.invalidateQueries({ queryKey: ["offering"] });
    void message.success(said);
    if (after.id !== view.id) go(paths.design(after.id));
  };
  const failed = (error: unknown) => void message.error(toProblem(error).message);
  const approve = useMutation({
    mutationFn: () => acts.approve(view),
    onSuccess: (after) => done(after, t("designer.approved")),
    onError: failed,
  });
  const next = useMutation({
    mutationFn: () => read(client.POST("/api/drafts", { body: { newVersionOf: view.id } })),
    onSuccess: ({ id }) => go(paths.design(id)),
    onError: failed,
  });
  const discard = useMutation({
    mutationFn: () => acts.discard(view),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["drafts"] });
      void message.success(t("designer.discarded"));
      go(paths.designer);
    },
    onError: failed,
  });
  const askDiscard = () =>
    modal.confirm({
      title: t("designer.discardTitle"),
      content: t("designer.discardText"),
      okText: t("designer.discard"),
      okButtonProps: { danger: true },
      onOk: () => discard.mutateAsync().catch(() => undefined),
    });

  const more = [
    { key: "versions", label: t("versions.title") },
    ...(may.copy ? [{ key: "copy", label: t("designer.copy") }] : []),
    ...(may.discard ? [{ key: "discard", label: t("designer.discard"), danger: true }] : []),
  ];
  return (
    <>
      {may.save && (
        <>
          <Button icon={<UndoOutlined />} disabled={!draft.canUndo} onClick={draft.undo} data-testid="undo">
            {t("designer.undo")}
          </Button>
          <Button
            type={draft.dirty ? "primary" : "default"}
            disabled={!draft.dirty}
            loading={draft.save.isPending}
            onClick={onSave}
            data-testid="save-draft"
          >
            {t("designer.save")}
          </Button>
        </>
      )}
      {may.submit && (
        <Button
          type={draft.dirty ? "default" : "primary"}
          disabled={draft.dirty}
          title={draft.dirty ? t("designer.saveFirst") : undefined}
          onClick={() => setDialog("submit")}
          data-testid="submit-draft"
        >
          {t("designer.submit")}
        </Button>
      )}
      {may.sendBack && <Button onClick={() => setDialog("sendBack")}>{t("designer.sendBack")}</Button>}
      {may.approve && (
        <Button type="primary" loading={approve.isPending} onClick={() => approve.mutate()} data-testid="approve-draft">
          {t("designer.approve")}
        </Button>
      )}
      {may.publish && (
        <Button type="primary" onClick={() => setDialog("publish")} data-testid="publish-draft">
          {t("designer.publish")}
        </Button>
      )}
      {may.newVersion && (
        <Button loading={next.isPending} onClick={() => next.mutate()}>
          {t("designer.makeNewVersion")}
        </Button>
      )}
      {may.retire && (
        <Button danger onClick={() => setDialog("retire")} data-testid="retire">
          {t("designer.retire")}
        </Button>
      )}
      <Dropdown
        trigger={["click"]}
        menu={{
          items: more,
          onClick: ({ key }) => (key === "discard" ? askDiscard() : setDialog(key as Dialog)),
        }}
      >
        <Button icon={<MoreOutlined />} aria-label={t("common.actions")} aria-haspopup="menu" />
      </Dropdown>

      <ReasonDialog
        open={dialog === "submit"}
        title={t("designer.submitTitle")}
        text={t("designer.submitText")}
        label={t("designer.note")}
        okText={t("designer.submit")}
        act={(note) => acts.submit(view, note)}
        onDone={(after) => done(after, t("designer.submitted"))}
        onClose={close}
      />
      <ReasonDialog
        open={dialog === "sendBack"}
        title={t("designer.sendBackTitle")}
        text={t("designer.sendBackText")}
        label={t("designer.reason")}
        okText={t("designer.sendBack")}
        act={(reason) => acts.sendBack(view, reason)}
        onDone={(after) => done(after, t("designer.wasSentBack"))}
        onClose={close}
      />
      <PublishDialog open={dialog === "publish"} onDone={(after) => done(after, t("designer.published"))} onClose={close} />
      <RetireDialog open={dialog === "retire"} onDone={(after) => done(after, t("designer.retiredDone"))} onClose={close} />
      <VersionsDialog open={dialog === "versions"} onClose={close} />
      <NewDraftDialog key={String(dialog === "copy")} open={dialog === "copy"} copyOf={view.id} onClose={close} />
    </>
  );
}
