import { useMutation } from "@tanstack/react-query";
import { Input, Modal } from "antd";
import { useState } from "react";
import type { DraftView } from "../../../api/types";
import { ProblemAlert } from "../../../kit/ProblemAlert";
import { Field } from "./Field";

interface Props {
  open: boolean;
  title: string;
  text: string;
  label: string;
  okText: string;
  act: (text: string) => Promise<DraftView>;
  onDone: (after: DraftView) => void;
  onClose: () => void;
}

/** An act with a word to whoever comes next. */
export function ReasonDialog({ open, title, text, label, okText, act, onDone, onClose }: Props) {
  const [said, setSaid] = useState("");
  const doing = useMutation({ mutationFn: () => act(said.trim()), onSuccess: onDone });
  return (
    <Modal
      open={open}
      title={title}
      okText={okText}
      confirmLoading={doing.isPending}
      onOk={() => doing.mutate()}
      onCancel={onClose}
      destroyOnHidden
      afterOpenChange={(shown) => {
        if (shown) return;
        setSaid("");
        doing.reset();
      }}
    >
      <p className="quiet gap-below">{text}</p>
      <Field label={label} wide>
        {(id) => (
          <Input.TextArea
            id={id}
            autoFocus
            autoSize={{ minRows: 2, maxRows: 5 }}
            maxLength={500}
            value={said}
            onChange={(event) => setSaid(event.target.value)}
          />
        )}
      </Field>
      <ProblemAlert error={doing.error} />
    </Modal>
  );
}
