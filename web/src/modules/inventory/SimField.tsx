import { useMutation } from "@tanstack/react-query";
import { Button, Input, Space } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { client, read } from "../../api/client";
import { ProblemAlert } from "../../kit/ProblemAlert";

interface Props {
  id: string;
  cartId: string;
  value: string | undefined;
  /** Cards that other lines of the cart have. */
  others: string[];
  /** A number is chosen, so the next blank card is taken without being asked. */
  wanted: boolean;
  onChange: (iccid: string | undefined) => void;
}

/** The card: scanned or typed, or the hall's next blank one. */
export function SimField({ id, cartId, value, others, wanted, onChange }: Props) {
  const { t } = useTranslation();
  const asked = useRef(false);
  const next = useMutation({
    mutationFn: () => {
      const except = [...others, ...(value ? [value] : [])].join(",");
      return read(client.GET("/api/sims/next", { params: { query: { cartId, except } } }));
    },
    onSuccess: ({ iccid }) => onChange(iccid),
  });

  useEffect(() => {
    if (!wanted || value || asked.current) return;
    asked.current = true;
    next.mutate();
  }, [wanted, value, next]);

  return (
    <>
      <Space.Compact block>
        <Input
          id={id}
          className="digits"
          value={value ?? ""}
          placeholder={t("sim.hint")}
          inputMode="numeric"
          maxLength={20}
          data-testid="iccid"
          onChange={(event) => {
            if (next.isError) next.reset();
            onChange(event.target.value.trim() || undefined);
          }}
        />
        <Button loading={next.isPending} onClick={() => next.mutate()}>
          {t("sim.next")}
        </Button>
      </Space.Compact>
      <ProblemAlert error={next.error} />
    </>
  );
}
