export type DesignTab = "basics" | "parts" | "characteristics" | "prices" | "rules" | "publication";

const tabs: [RegExp, DesignTab][] = [
  [/^productOfferingPrice/, "prices"],
  [/^(bundledProductOffering|bundledGroupProductOffering)/, "parts"],
  [/^(prodSpecCharValueUse|productSpecification)/, "characteristics"],
  [/^rule/, "rules"],
  [/^(tariffFilingNumber|holderTreatment|retirement|effectivity|termination|place|channel|contract|allowance)/, "publication"],
];

/** Where in the editor a problem's field is. */
export const tabOf = (field: string | null | undefined): DesignTab =>
  tabs.find(([pattern]) => pattern.test(field ?? ""))?.[1] ?? "basics";
