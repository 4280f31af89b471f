import type { components } from "./generated";

type Schemas = components["schemas"];

export type { paths } from "./generated";

export type AddressRow = Schemas["AddressRow"];
export type CartLine = Schemas["CartLine"];
export type CartView = Schemas["CartView"];
export type Category = Schemas["CategoryRow"];
export type ConformanceOverview = Schemas["ConformanceOverview"];
export type CustomerOrder = Schemas["CustomerOrder"];
export type CustomerRow = Schemas["CustomerRow"];
export type CustomerView = Schemas["CustomerView"];
export type DeadLetter = Schemas["DeadLetter"];
export type DemandLine = Schemas["DemandLine"];
export type Effectivity = Schemas["CartEffectivity"];
export type ExchangeLine = Schemas["ExchangeLine"];
export type KitLine = Schemas["KitLine"];
export type Me = Schemas["Me"];
export type MenuEntry = Schemas["MenuLine"];
export type Money = Schemas["Money"];
export type NumberRow = Schemas["NumberRow"];
export type ProductLines = Schemas["ProductLines"];
export type OfferCharacteristic = Schemas["OfferCharacteristic"];
export type OfferNode = Schemas["OfferNode"];
export type OfferingRow = Schemas["OfferingRow"];
export type OfferingView = Schemas["OfferingView"];
export type OrderItemView = Schemas["OrderItemView"];
export type OrderRow = Schemas["OrderRow"];
export type OrderView = Schemas["OrderView"];
export type OpenCartRow = Schemas["OpenCartRow"];
export type OrganizationUnit = Schemas["OrganizationUnit"];
export type PriceLine = Schemas["PriceLine"];
export type PriceReason = Schemas["PriceReason"];
export type ReceiptView = Schemas["ReceiptView"];
export type OfferPriceLine = Schemas["OfferPriceLine"];
export type Problem = Schemas["CartProblem"];
export type ProductNode = Schemas["ProductNode"];
export type RegisterCustomerInput = Schemas["RegisterCustomerInput"];
export type SearchHit = Schemas["SearchHit"];
export type SubscriptionRow = Schemas["SubscriptionRow"];
export type TaskView = Schemas["TaskView"];
export type TestedLine = Schemas["TestedLine"];
export type TestRunLine = Schemas["TestRunLine"];

/** What happened to a customer or an order; only a customer's history leads elsewhere. */
export type HistoryEntry = Schemas["OrderTimelineEntry"] & Partial<Pick<Schemas["TimelineEntry"], "path">>;

export type RevealField = "identification" | "phone" | "address" | "birthDate";

/** A problem, with what our pages act on. */
export type ProblemDetail = Omit<Schemas["ErrorDetail"], "data"> & {
  data?: ({ suggestions?: string[] } & Record<string, unknown>) | null;
};

export type ErrorBody = Omit<Schemas["Error"], "details"> & { details: ProblemDetail[] };
