export const paths = {
  home: "/",
  customers: "/customers",
  newCustomer: "/customers/new",
  customer: (id: string) => `/customers/${encodeURIComponent(id)}`,
  sell: (customerId: string) => `/sell/${encodeURIComponent(customerId)}`,
  orders: "/orders",
  order: (id: string) => `/orders/${encodeURIComponent(id)}`,
  offerings: "/offerings",
  offering: (id: string) => `/offerings/${encodeURIComponent(id)}`,
  numbers: "/numbers",
};
