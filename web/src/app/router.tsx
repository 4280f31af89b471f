import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { NotFound } from "../kit/NotFound";
import { readOrderSearch } from "../modules/ordering/orderFilters";
import { HomePage } from "./HomePage";
import { Shell } from "./Shell";

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const home = createRoute({ getParentRoute: () => root, path: "/", component: HomePage });

const customers = createRoute({
  getParentRoute: () => root,
  path: "/customers",
  validateSearch: (search: Record<string, unknown>): { q?: string } => (search.q ? { q: String(search.q) } : {}),
  component: lazyRouteComponent(() => import("../modules/parties/CustomersPage"), "CustomersPage"),
});

const newCustomer = createRoute({
  getParentRoute: () => root,
  path: "/customers/new",
  component: lazyRouteComponent(() => import("../modules/parties/NewCustomerPage"), "NewCustomerPage"),
});

const customer = createRoute({
  getParentRoute: () => root,
  path: "/customers/$customerId",
  component: lazyRouteComponent(() => import("../modules/parties/CustomerPage"), "CustomerPage"),
});

const sell = createRoute({
  getParentRoute: () => root,
  path: "/sell/$customerId",
  validateSearch: (search: Record<string, unknown>): { cart?: string } =>
    search.cart ? { cart: String(search.cart) } : {},
  component: lazyRouteComponent(() => import("../modules/ordering/SellPage"), "SellPage"),
});

const orders = createRoute({
  getParentRoute: () => root,
  path: "/orders",
  validateSearch: readOrderSearch,
  component: lazyRouteComponent(() => import("../modules/ordering/OrdersPage"), "OrdersPage"),
});

const order = createRoute({
  getParentRoute: () => root,
  path: "/orders/$orderId",
  component: lazyRouteComponent(() => import("../modules/ordering/OrderPage"), "OrderPage"),
});

const offerings = createRoute({
  getParentRoute: () => root,
  path: "/catalogue",
  component: lazyRouteComponent(() => import("../modules/catalog/OfferingsPage"), "OfferingsPage"),
});

const offering = createRoute({
  getParentRoute: () => root,
  path: "/catalogue/$offeringId",
  component: lazyRouteComponent(() => import("../modules/catalog/OfferingPage"), "OfferingPage"),
});

const numbers = createRoute({
  getParentRoute: () => root,
  path: "/numbers",
  component: lazyRouteComponent(() => import("../modules/inventory/NumbersPage"), "NumbersPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    customers,
    newCustomer,
    customer,
    sell,
    orders,
    order,
    offerings,
    offering,
    numbers,
  ]),
  defaultNotFoundComponent: NotFound,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
