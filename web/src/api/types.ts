// The shapes of the host's /api, in the form that openapi-typescript would write them.

export interface Money {
  value: number;
  unit: string;
}

export interface Page<T> {
  items: T[];
  next?: string | null;
}

export interface ProblemDetail {
  code: string;
  field?: string | null;
  reason: string;
  rule?: string | null;
  way?: string | null;
  data?: { suggestions?: string[] } & Record<string, unknown>;
}

export interface ErrorBody {
  code: string;
  reason: string;
  message?: string | null;
  status?: string | number;
  referenceError?: string | null;
  details?: ProblemDetail[] | null;
}

export interface MenuEntry {
  key: string;
  path: string;
  zh: string;
  en: string;
  icon: string;
}

export interface Me {
  userName: string;
  displayName: string;
  organizationName: string;
  roles: string[];
  permissions: string[];
  demo: boolean;
  menu: MenuEntry[];
}

export interface DemoSignIns {
  demo: boolean;
  users: { userName: string; zh: string; en: string }[];
}

export interface SearchHit {
  kind: "customer" | "order" | "product" | "offering";
  id: string;
  title: string;
  subtitle: string;
  path: string;
  match: string;
}

export interface CustomerRow {
  id: string;
  number: string;
  name: string;
  kind: "individual" | "organization";
  tier?: string | null;
  state: string;
  phone?: string | null;
  identification?: string | null;
  homeOrganization?: string | null;
}

export interface CardReading {
  name: string;
  gender: "male" | "female";
  birthDate: string;
  identificationType: string;
  identificationNumber: string;
  address: string;
  nation: string;
  validUntil: string;
  issuingAuthority: string;
  check: "match" | "mismatch" | "unknown";
}

export interface RegisterCustomerInput {
  familyName: string;
  givenName: string;
  gender: string;
  birthDate: string;
  identificationType: string;
  identificationNumber: string;
  address: string;
  phone: string;
  email?: string;
}

export interface RegisteredCustomer {
  customerId: string;
  partyId: string;
  accountId: string;
  number: string;
  existing: boolean;
}

export interface TimelineEntry {
  at: string;
  kind: string;
  zh: string;
  en: string;
  actor?: string | null;
  path?: string | null;
}

export interface PriceLine {
  name: string;
  nameEn?: string | null;
  type: "oneTime" | "recurring" | "usage" | "deposit" | "prepayment";
  period?: string | null;
  amount: Money;
  offeringId?: string | null;
  quantity?: number | null;
}

export interface ProductNode {
  id: string;
  name: string;
  offeringName?: string | null;
  kind: "mobile" | "broadband" | "fixed" | "iptv" | "other";
  number?: string | null;
  status: string;
  stops: { reason: string; since: string }[];
  homeCity?: string | null;
  mainPlan?: string | null;
  startedAt?: string | null;
  endsOn?: string | null;
  address?: string | null;
  pending?: { name: string; from: string }[] | null;
  prices: PriceLine[];
  roles: { role: string; name: string }[];
  account?: string | null;
  children: ProductNode[];
  members: { productId: string; name: string; number?: string | null; customerName: string }[];
}

export interface CustomerView {
  customer: {
    id: string;
    version: number;
    number: string;
    name: string;
    kind: "individual" | "organization";
    tier?: string | null;
    state: string;
    stateSince?: string | null;
    homeOrganization?: string | null;
    createdAt: string;
  };
  party: {
    id: string;
    kind: string;
    name: string;
    gender?: string | null;
    birthDate?: string | null;
    identifications: { type: string; number: string; validUntil?: string | null; level?: string | null }[];
    contacts: { mediumType: string; value: string; preferred: boolean }[];
  };
  roles: { role: string; partyId: string; name: string; since?: string | null }[];
  accounts: {
    id: string;
    number: string;
    name: string;
    state: string;
    paymentMethod?: string | null;
    balance?: Money | null;
    arrears?: Money | null;
    subscribers: number;
  }[];
  subscribers: ProductNode[];
  orders: OrderRow[];
  timeline: TimelineEntry[];
}

export type RevealField = "identification" | "phone" | "address" | "birthDate";

export interface OfferingRow {
  id: string;
  number: string;
  name: string;
  nameEn?: string | null;
  category?: string | null;
  categoryEn?: string | null;
  kind: string;
  isBundle: boolean;
  lifecycleStatus: string;
  sellable: boolean;
  validFrom?: string | null;
  validTo?: string | null;
  monthly?: Money | null;
  oneTime?: Money | null;
  description?: string | null;
  descriptionEn?: string | null;
}

export interface Category {
  id: string;
  name: string;
  nameEn?: string | null;
  parentId?: string | null;
  count: number;
}

export interface OfferCharacteristic {
  name: string;
  label: string;
  labelEn?: string | null;
  valueType: string;
  required: boolean;
  configurable: boolean;
  values: { value: string; label?: string | null; labelEn?: string | null; isDefault: boolean }[];
  from?: number | null;
  to?: number | null;
  regex?: string | null;
  origin?: string | null;
  target: "service" | "billing";
}

export interface OfferNode {
  offeringId: string;
  number: string;
  name: string;
  nameEn?: string | null;
  kind: string;
  lower: number;
  upper: number;
  default: number;
  characteristics: OfferCharacteristic[];
  prices: PriceLine[];
  children: OfferNode[];
  telecom: { accessNumber?: "mobile" | "fixed" | "broadband" | null; sim: boolean; address: boolean };
}

export interface OfferingView {
  offering: OfferingRow;
  tree: OfferNode;
}

export interface NumberRow {
  number: string;
  city?: string | null;
  grade?: string | null;
  segment?: string | null;
  prepayment?: Money | null;
  minimumSpend?: Money | null;
  state: string;
}

export interface AddressRow {
  id: string;
  text: string;
  coverage: "ftth" | "none";
  freePorts: number;
}

export interface Effectivity {
  kind: "now" | "nextDay" | "nextCycle" | "date";
  date?: string | null;
}

export interface CartLine {
  key: string;
  offeringId: string;
  acceptanceType: string;
  effectivity: Effectivity;
  characteristics: Record<string, string>;
  accessNumber?: string | null;
  iccid?: string | null;
  addressId?: string | null;
  accountId?: string | null;
  userPartyId?: string | null;
  children: CartLine[];
}

export interface Problem {
  line?: string | null;
  field?: string | null;
  code: string;
  reason: string;
  way?: string | null;
  severity: "error" | "warning";
}

export interface Totals {
  oneTime: Money;
  monthly: Money;
  deposit: Money;
  firstPayment: Money;
}

export interface CartView {
  id: string;
  version: number;
  customerId: string;
  customerName: string;
  orderId?: string | null;
  lines: CartLine[];
  prices: PriceLine[];
  totals: Totals;
  problems: Problem[];
  acceptanceTypes: { code: string; zh: string; en: string }[];
}

export interface OrderRow {
  id: string;
  number: string;
  customerId: string;
  customerName: string;
  state: string;
  title: string;
  placedAt: string;
  completedAt?: string | null;
  acceptingOrganization?: string | null;
  homeOrganization?: string | null;
  channel?: string | null;
  by?: string | null;
}

export interface OrderItemView {
  id: string;
  parentId?: string | null;
  name: string;
  action: string;
  acceptanceType: string;
  state: string;
  effectivity?: Effectivity | string | null;
  number?: string | null;
  address?: string | null;
  completedAt?: string | null;
  billingStart?: string | null;
}

export interface TaskView {
  id: string;
  itemId: string;
  name: string;
  nameEn?: string | null;
  kind: string;
  peer?: string | null;
  state: string;
  dependsOn: string[];
  requestId?: string | null;
  attempts: number;
  startedAt?: string | null;
  doneAt?: string | null;
  message?: string | null;
}

export interface OrderView {
  order: OrderRow & { version: number };
  items: OrderItemView[];
  tasks: TaskView[];
  timeline: TimelineEntry[];
  prices: PriceLine[];
  totals?: Totals | null;
  actions: ("cancel" | "retry")[];
}

interface Answer<T> {
  200: { headers: Record<string, unknown>; content: { "application/json": T } };
}

type Parameters<Path, Query> = ([Path] extends [never] ? { path?: never } : { path: Path }) & { query?: Query };

interface Read<T, Path = never, Query = never> {
  parameters: Parameters<Path, Query>;
  requestBody?: never;
  responses: Answer<T>;
}

interface Write<T, Body, Path = never, Query = never> {
  parameters: Parameters<Path, Query>;
  requestBody: { content: { "application/json": Body } };
  responses: Answer<T>;
}

export interface paths {
  "/api/session": { post: Write<Me, { userName: string; password: string }>; delete: Read<unknown> };
  "/api/me": { get: Read<Me> };
  "/api/demo/sign-ins": { get: Read<DemoSignIns> };
  "/api/search": { get: Read<{ hits: SearchHit[] }, never, { q: string; limit?: number }> };
  "/api/customers": {
    get: Read<Page<CustomerRow>, never, { q?: string; cursor?: string; limit?: number }>;
    post: Write<RegisteredCustomer, RegisterCustomerInput>;
  };
  "/api/identity/read-card": { post: Read<CardReading> };
  "/api/customers/{id}/view": { get: Read<CustomerView, { id: string }> };
  "/api/customers/{id}/reveal": {
    post: Write<{ value: string }, { field: RevealField; reason: string }, { id: string }>;
  };
  "/api/offerings": {
    get: Read<{ items: OfferingRow[] }, never, { q?: string; category?: string; sellable?: boolean }>;
  };
  "/api/categories": { get: Read<{ items: Category[] }> };
  "/api/offerings/{id}": { get: Read<OfferingView, { id: string }> };
  "/api/numbers": {
    get: Read<
      { items: NumberRow[] },
      never,
      { kind?: string; city?: string; pattern?: string; grade?: string; limit?: number }
    >;
  };
  "/api/numbers/{number}/select": {
    post: Write<{ number: string; until: string }, { cartId: string }, { number: string }>;
    delete: Read<unknown, { number: string }, { cartId: string }>;
  };
  "/api/sims/next": { get: Read<{ iccid: string }, never, { cartId: string }> };
  "/api/addresses": { get: Read<{ items: AddressRow[] }, never, { q: string }> };
  "/api/carts": { post: Write<CartView, { customerId: string }> };
  "/api/carts/{id}": {
    get: Read<CartView, { id: string }>;
    put: Write<CartView, { lines: CartLine[] }, { id: string }>;
  };
  "/api/carts/{id}/submit": { post: Read<{ orderId: string; orderNumber: string }, { id: string }> };
  "/api/orders": {
    get: Read<Page<OrderRow>, never, { state?: string; customerId?: string; cursor?: string; limit?: number }>;
  };
  "/api/orders/{id}": { get: Read<OrderView, { id: string }> };
  "/api/orders/{id}/cancel": { post: Write<OrderView, { reason: string }, { id: string }> };
  "/api/orders/{id}/tasks/{taskId}/retry": { post: Read<OrderView, { id: string; taskId: string }> };
}
