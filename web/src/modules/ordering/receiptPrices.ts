import type { CartView, PriceLine, ReceiptView } from "../../api/types";

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

/** What these prices come to: what the list above them adds up to, whatever the order changed of it. */
export function totalsOf(prices: PriceLine[]): CartView["totals"] {
  const sum = (type: string) => ({
    unit: prices[0]?.amount.unit ?? "CNY",
    value: prices
      .filter((price) => price.type === type)
      .reduce((total, price) => total + Math.round(price.amount.value * 10_000) * price.quantity, 0) / 10_000,
  });
  return { oneTime: sum("oneTime"), monthly: sum("recurring"), deposit: sum("deposit") };
}
