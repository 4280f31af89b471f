import { useMutation } from "@tanstack/react-query";
import { Form, Input, Modal, type InputRef } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { client, read } from "../../api/client";
import type { DeadLetter } from "../../api/types";
import { ProblemAlert } from "../../kit/ProblemAlert";

interface Props {
  letters: DeadLetter[];
  open: boolean;
  onClose: () => void;
  onDiscarded: (count: number) => void;
}

/** Asks before what was given up is given up for good, and why. */
export function DiscardDialog({ letters, open, onClose, onDiscarded }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  const first = useRef<InputRef>(null);
  const discard = useMutation({
    mutationFn: (reason: string) =>
      read(
        client.POST("/api/dead-letters/discard", {
          body: { letters: letters.map(({ eventId, reaction }) => ({ eventId, reaction })), reason },
        }),
      ),
    onSuccess: () => onDiscarded(letters.length),
  });
  return (
    <Modal
      open={open}
      title={t("deadLetters.discardTitle", { count: letters.length })}
      okText={t("deadLetters.discard")}
      okButtonProps={{ danger: true }}
      confirmLoading={discard.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
      width={460}
      afterOpenChange={(shown) => {
        if (shown) first.current?.focus();
        else discard.reset();
      }}
    >
      <p className="quiet gap-below">{t("deadLetters.discardText")}</p>
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onValuesChange={() => discard.isError && discard.reset()}
        onFinish={({ reason }) => discard.mutate(reason.trim())}
      >
        <Form.Item
          name="reason"
          label={t("deadLetters.reason")}
          rules={[{ required: true, whitespace: true, min: 4, message: t("deadLetters.reasonShort") }]}
        >
          <Input ref={first} maxLength={500} />
        </Form.Item>
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </Form>
      <ProblemAlert error={discard.error} />
    </Modal>
  );
}
