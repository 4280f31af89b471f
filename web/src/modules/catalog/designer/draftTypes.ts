/** The parts of TMF620's bodies that the designer edits; whatever else is in a body stays in it. */
export type Json = Record<string, unknown>;

export interface Localized {
  en?: { name?: string; description?: string };
}

export interface Period {
  startDateTime?: string;
  endDateTime?: string;
}

export interface Ref {
  id?: string;
  name?: string;
}

export interface PartBody extends Ref, Json {
  bundledProductOfferingOption?: {
    numberRelOfferLowerLimit?: number;
    numberRelOfferUpperLimit?: number;
    numberRelOfferDefault?: number;
  };
  role?: string;
}

export interface ValueBody extends Json {
  value?: unknown;
  isDefault?: boolean;
  valueFrom?: number;
  valueTo?: number;
}

export interface UseBody extends Json {
  name: string;
  productSpecCharacteristicValue?: ValueBody[];
}

export interface RuleBody extends Json {
  key: string;
  kind: string;
  when?: string;
  then?: string;
  set?: { part?: string; characteristic?: string; value?: string };
  message?: { zh?: string; en?: string };
}

export interface OfferingBody extends Json {
  name?: string;
  description?: string;
  offerNumber?: string;
  kind?: string;
  lifecycleStatus?: string;
  localized?: Localized;
  validFor?: Period;
  isSellable?: boolean;
  category?: Ref[];
  productSpecification?: Ref;
  bundledProductOffering?: PartBody[];
  prodSpecCharValueUse?: UseBody[];
  productOfferingPrice?: Ref[];
  rule?: RuleBody[];
  tariffFilingNumber?: string;
  holderTreatment?: { state: string; charged: string }[];
  retirement?: { holders?: string; to?: string };
  effectivity?: { order?: string[]; change?: string[]; cancel?: string[] };
  termination?: { effect?: string; members?: Json };
  channel?: Ref[];
  place?: Ref[];
}

export interface PriceBody extends Json {
  id: string;
  name?: string;
  localized?: Localized;
  description?: string;
  priceType?: string;
  recurringChargePeriodType?: string;
  recurringChargePeriodLength?: number;
  price?: { unit?: string; value?: number };
  percentage?: number;
  condition?: string;
  chargeItem?: string;
  taxIncluded?: boolean;
  override?: boolean;
  stackingOrder?: number;
  popRelationship?: Ref[];
  productOfferingTerm?: { name?: string; localized?: Localized; duration?: { amount?: number; units?: string } }[];
  unitOfMeasure?: { amount?: number; units?: string };
  validFor?: Period;
  tax?: { taxCategory?: string; taxRate?: number }[];
}

/** A draft as it stands on the screen: the offering and its own prices. */
export interface DraftContent {
  offering: OfferingBody;
  prices: PriceBody[];
}
