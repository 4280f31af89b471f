import { expect, it } from "vitest";
import type { ReceiptView } from "../../api/types";
import { receiptPrices } from "./receiptPrices";

it("keeps every charge with its steps in their order", () => {
  const step = (zh: string, after: number) => ({
    kind: "price",
    priceId: "p",
    condition: null,
    reads: [],
    before: null,
    after,
    zh,
    en: zh,
  });
  const charge = {
    lineKey: "1",
    offeringId: "o",
    name: "月费",
    nameEn: "Monthly",
    type: "recurring",
    period: "month",
    amount: 83.3,
    unit: "CNY",
    steps: [step("标准", 119), step("七折", 83.3)],
  };
  const [line] = receiptPrices({ charges: [charge] } as unknown as ReceiptView["receipt"]);
  expect(line?.amount).toEqual({ value: 83.3, unit: "CNY" });
  expect(line?.why.map((reason) => [reason.zh, reason.amount.value])).toEqual([
    ["标准", 119],
    ["七折", 83.3],
  ]);
});
