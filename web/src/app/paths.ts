export const paths = {
  home: "/",
  customers: "/customers",
  newCustomer: "/customers/new",
  customer: (id: string) => `/customers/${encodeURIComponent(id)}`,
  sell: (customerId: string) => `/sell/${encodeURIComponent(customerId)}`,
  orders: "/orders",
  order: (id: string) => `/orders/${encodeURIComponent(id)}`,
  offerings: "/catalogue",
  offering: (id: string) => `/catalogue/${encodeURIComponent(id)}`,
  numbers: "/numbers",
  notifications: "/system/notifications",
  deadLetters: "/system/dead-letters",
};
