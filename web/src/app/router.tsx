import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { NotFound } from "../kit/NotFound";
import { readOrderSearch } from "../modules/ordering/orderFilters";
import { HomePage } from "./HomePage";
import { allowed } from "./allowed";
import { Shell } from "./Shell";

const NoPage = () => <NotFound page />;

const root = createRootRoute({ component: Shell, notFoundComponent: NoPage });

const home = createRoute({ getParentRoute: () => root, path: "/", component: HomePage });

const customers = createRoute({
  getParentRoute: () => root,
  path: "/customers",
  validateSearch: (search: Record<string, unknown>): { q?: string } => (search.q ? { q: String(search.q) } : {}),
  component: allowed(
    { menu: "/customers" },
    lazyRouteComponent(() => import("../modules/parties/CustomersPage"), "CustomersPage"),
  ),
});

const newCustomer = createRoute({
  getParentRoute: () => root,
  path: "/customers/new",
  component: allowed(
    { permission: "parties.party.write" },
    lazyRouteComponent(() => import("../modules/parties/NewCustomerPage"), "NewCustomerPage"),
  ),
});

const customer = createRoute({
  getParentRoute: () => root,
  path: "/customers/$customerId",
  component: allowed(
    { menu: "/customers" },
    lazyRouteComponent(() => import("../modules/parties/CustomerPage"), "CustomerPage"),
  ),
});

const sell = createRoute({
  getParentRoute: () => root,
  path: "/sell/$customerId",
  validateSearch: (search: Record<string, unknown>): { cart?: string } =>
    search.cart ? { cart: String(search.cart) } : {},
  component: allowed(
    { permission: "ordering.order.place" },
    lazyRouteComponent(() => import("../modules/ordering/SellPage"), "SellPage"),
  ),
});

const planChange = createRoute({
  getParentRoute: () => root,
  path: "/products/$productId/plan",
  component: allowed(
    { permission: "ordering.order.place" },
    lazyRouteComponent(() => import("../modules/ordering/PlanChangePage"), "PlanChangePage"),
  ),
});

const orders = createRoute({
  getParentRoute: () => root,
  path: "/orders",
  validateSearch: readOrderSearch,
  component: allowed(
    { menu: "/orders" },
    lazyRouteComponent(() => import("../modules/ordering/OrdersPage"), "OrdersPage"),
  ),
});

const order = createRoute({
  getParentRoute: () => root,
  path: "/orders/$orderId",
  component: allowed(
    { menu: "/orders" },
    lazyRouteComponent(() => import("../modules/ordering/OrderPage"), "OrderPage"),
  ),
});

const offerings = createRoute({
  getParentRoute: () => root,
  path: "/catalogue",
  component: allowed(
    { menu: "/catalogue" },
    lazyRouteComponent(() => import("../modules/catalog/OfferingsPage"), "OfferingsPage"),
  ),
});

const offering = createRoute({
  getParentRoute: () => root,
  path: "/catalogue/$offeringId",
  component: allowed(
    { menu: "/catalogue" },
    lazyRouteComponent(() => import("../modules/catalog/OfferingPage"), "OfferingPage"),
  ),
});

const numbers = createRoute({
  getParentRoute: () => root,
  path: "/numbers",
  component: allowed(
    { menu: "/numbers" },
    lazyRouteComponent(() => import("../modules/inventory/NumbersPage"), "NumbersPage"),
  ),
});

const notifications = createRoute({
  getParentRoute: () => root,
  path: "/system/notifications",
  component: lazyRouteComponent(() => import("../modules/system/NotificationsPage"), "NotificationsPage"),
});

const deadLetters = createRoute({
  getParentRoute: () => root,
  path: "/system/dead-letters",
  component: lazyRouteComponent(() => import("../modules/system/DeadLettersPage"), "DeadLettersPage"),
});

const conformance = createRoute({
  getParentRoute: () => root,
  path: "/conformance",
  validateSearch: (search: Record<string, unknown>): { run?: string } => (search.run ? { run: String(search.run) } : {}),
  component: allowed(
    { menu: "/conformance" },
    lazyRouteComponent(() => import("../modules/conformance/ConformancePage"), "ConformancePage"),
  ),
});

const apiReference = createRoute({
  getParentRoute: () => root,
  path: "/api-reference",
  validateSearch: (search: Record<string, unknown>): { document?: string } =>
    search.document ? { document: String(search.document) } : {},
  component: lazyRouteComponent(() => import("../modules/system/ApiReferencePage"), "ApiReferencePage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    customers,
    newCustomer,
    customer,
    sell,
    planChange,
    orders,
    order,
    offerings,
    offering,
    numbers,
    notifications,
    deadLetters,
    conformance,
    apiReference,
  ]),
  defaultNotFoundComponent: NoPage,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
