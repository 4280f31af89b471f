import type { PriceLine, ReceiptView } from "../../api/types";

/** A stored receipt's charges as price lines with their reasons. */
export function receiptPrices(receipt: ReceiptView["receipt"]): PriceLine[] {
  return receipt.charges.map((charge) => ({
    name: charge.name,
    nameEn: charge.nameEn,
    type: charge.type,
    period: charge.period,
    amount: { value: charge.amount, unit: charge.unit },
    offeringId: charge.offeringId,
    quantity: 1,
    lineKey: charge.lineKey,
    why: charge.steps.map((step) => ({
      kind: step.kind,
      zh: step.zh,
      en: step.en,
      amount: { value: step.after, unit: charge.unit },
    })),
  }));
}
