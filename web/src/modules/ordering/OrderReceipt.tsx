import { CheckCircleOutlined, CloseCircleOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { client, read } from "../../api/client";
import type { OrderView } from "../../api/types";
import { PriceList } from "../../kit/PriceList";
import { FirstBills } from "./FirstBills";
import { receiptPrices, totalsOf } from "./receiptPrices";
import { Totals } from "./Totals";

/** What an order costs with the receipt it was placed with; orders of former days have none and show their prices alone. */
export function OrderReceipt({ view }: { view: OrderView }) {
  const { t } = useTranslation();
  const receipt = useQuery({
    queryKey: ["receipt", view.order.id],
    queryFn: () => read(client.GET("/api/orders/{id}/receipt", { params: { path: { id: view.order.id } } })),
    staleTime: Infinity,
    retry: false,
  });
  const prices = receipt.data ? receiptPrices(receipt.data.receipt) : view.prices;
  return (
    <>
      <PriceList prices={prices} />
      {receipt.data && <FirstBills bills={receipt.data.receipt.bills} />}
      {receipt.data && (
        <p className={receipt.data.genuine ? "receipt-seal check-good" : "receipt-seal problem-error"} data-testid="seal">
          {receipt.data.genuine ? <CheckCircleOutlined aria-hidden="true" /> : <CloseCircleOutlined aria-hidden="true" />}{" "}
          {t(receipt.data.genuine ? "order.receiptGenuine" : "order.receiptForged")}
        </p>
      )}
      <Totals of={receipt.data ? totalsOf(prices) : view.totals} />
    </>
  );
}
