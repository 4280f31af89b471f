import type { Key } from "../app/i18n";

type Word = readonly [color: string, key: Key];
const table = <T extends string>(words: Record<T, Word>) => words;

export const stateWords = {
  order: table({
    draft: ["gray", "orderState.draft"],
    acknowledged: ["blue", "orderState.acknowledged"],
    pending: ["gold", "orderState.pending"],
    held: ["gold", "orderState.held"],
    inProgress: ["blue", "orderState.inProgress"],
    assessingCancellation: ["gold", "orderState.assessingCancellation"],
    pendingCancellation: ["gold", "orderState.pendingCancellation"],
    cancelled: ["gray", "orderState.cancelled"],
    completed: ["green", "orderState.completed"],
    partial: ["gold", "orderState.partial"],
    failed: ["red", "orderState.failed"],
    rejected: ["red", "orderState.rejected"],
  }),
  task: table({
    waiting: ["gray", "taskState.waiting"],
    ready: ["blue", "taskState.ready"],
    calling: ["blue", "taskState.calling"],
    pending: ["blue", "taskState.pending"],
    unknown: ["gold", "taskState.unknown"],
    done: ["green", "taskState.done"],
    refused: ["red", "taskState.refused"],
    person: ["red", "taskState.person"],
    cancelled: ["gray", "taskState.cancelled"],
  }),
  product: table({
    created: ["gray", "productState.created"],
    pendingActive: ["blue", "productState.pendingActive"],
    active: ["green", "productState.active"],
    suspended: ["gold", "productState.suspended"],
    pendingTerminate: ["gold", "productState.pendingTerminate"],
    terminated: ["gray", "productState.terminated"],
    cancelled: ["gray", "productState.cancelled"],
    aborted: ["red", "productState.aborted"],
  }),
  customer: table({
    potential: ["blue", "customerState.potential"],
    inNetwork: ["green", "customerState.inNetwork"],
    lost: ["gray", "customerState.lost"],
    blacklisted: ["red", "customerState.blacklisted"],
    competitor: ["gray", "customerState.competitor"],
  }),
  account: table({
    active: ["green", "accountState.active"],
    inactive: ["gray", "accountState.inactive"],
    suspended: ["gold", "accountState.suspended"],
    closed: ["gray", "accountState.closed"],
  }),
  offering: table({
    "In study": ["gray", "offeringState.inStudy"],
    "In design": ["gray", "offeringState.inDesign"],
    "In test": ["gray", "offeringState.inTest"],
    Active: ["blue", "offeringState.active"],
    Launched: ["green", "offeringState.launched"],
    Retired: ["gray", "offeringState.retired"],
    Obsolete: ["gray", "offeringState.obsolete"],
    Rejected: ["red", "offeringState.rejected"],
  }),
  number: table({
    free: ["green", "numberState.free"],
    selected: ["blue", "numberState.selected"],
    reserved: ["blue", "numberState.reserved"],
    inUse: ["gray", "numberState.inUse"],
    cooling: ["gold", "numberState.cooling"],
  }),
  subscription: table({
    active: ["green", "subscriptionState.active"],
    paused: ["gold", "subscriptionState.paused"],
    ended: ["gray", "subscriptionState.ended"],
  }),
};

/** Roles as they are usually told: who owns, who pays, who uses. */
export const byRole = (a: { role: string }, b: { role: string }) => {
  const known = Object.keys(words.role);
  return known.indexOf(a.role) - known.indexOf(b.role);
};

/** Words for codes that are no states. A code without a word is shown as it is. */
export const words = {
  action: { add: "action.add", modify: "action.modify", delete: "action.delete", noChange: "action.noChange" },
  acceptance: { newConnection: "acceptance.newConnection" },
  priceType: {
    oneTime: "price.oneTime",
    recurring: "price.recurring",
    usage: "price.usage",
    deposit: "price.deposit",
    prepayment: "price.prepayment",
  },
  offeringKind: {
    mainPlan: "kind.mainPlan",
    sharedCard: "kind.sharedCard",
    pack: "kind.pack",
    broadband: "kind.broadband",
    iptv: "kind.iptv",
    fixedLine: "kind.fixedLine",
    leasedLine: "kind.leasedLine",
    bundle: "kind.bundle",
    device: "kind.device",
    service: "kind.service",
  },
  productKind: {
    mobile: "productKind.mobile",
    broadband: "productKind.broadband",
    fixed: "productKind.fixed",
    iptv: "productKind.iptv",
    other: "productKind.other",
  },
  role: {
    owner: "role.owner",
    payer: "role.payer",
    user: "role.user",
    responsible: "role.responsible",
    handler: "role.handler",
    guardian: "role.guardian",
  },
  stop: { arrears: "stop.arrears", lost: "stop.lost", ownerRequest: "stop.ownerRequest", risk: "stop.risk" },
  grade: { AAAA: "grade.four", ABCD: "grade.straight", AABB: "grade.pairs", ordinary: "grade.ordinary" },
  identification: {
    residentIdentityCard: "identification.residentIdentityCard",
    passport: "identification.passport",
    businessLicense: "identification.businessLicense",
    unifiedSocialCreditCode: "identification.businessLicense",
    residencePermit: "identification.residencePermit",
    militaryId: "identification.militaryId",
  },
  medium: {
    phone: "medium.phone",
    telephone: "medium.phone",
    mobile: "medium.phone",
    email: "medium.email",
    emailAddress: "medium.email",
    postalAddress: "medium.address",
    geographicAddress: "medium.address",
    address: "medium.address",
  },
  gender: { male: "gender.male", female: "gender.female" },
  match: {
    phone: "match.phone",
    name: "match.name",
    pinyin: "match.pinyin",
    initials: "match.initials",
    idTail: "match.idTail",
    orderNumber: "match.orderNumber",
    number: "match.number",
  },
  payment: { cash: "payment.cash", directDebit: "payment.directDebit", online: "payment.online" },
  effectivity: {
    now: "effectivity.now",
    nextDay: "effectivity.nextDay",
    nextCycle: "effectivity.nextCycle",
    date: "effectivity.date",
  },
  peer: {
    identity: "peer.identity",
    activation: "peer.activation",
    resource: "peer.resource",
    billing: "peer.billing",
    payment: "peer.payment",
    message: "peer.message",
    field: "peer.field",
  },
  unit: { minute: "unit.minute", message: "unit.message", day: "unit.day" },
  tier: { residential: "tier.residential", business: "tier.business", keyAccount: "tier.keyAccount" },
  actor: { system: "actor.system" },
  searchKind: {
    customer: "searchKind.customer",
    order: "searchKind.order",
    product: "searchKind.product",
    offering: "searchKind.offering",
  },
} as const satisfies Record<string, Record<string, Key>>;
