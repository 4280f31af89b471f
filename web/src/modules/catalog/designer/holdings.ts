import type { ProductNode } from "../../../api/types";

/** How many of each kind a customer has in service: what conditions call holdings. */
export function holdingsOf(products: ProductNode[]): Record<string, number> {
  const counted: Record<string, number> = {};
  const walk = (product: ProductNode) => {
    const kind = kinds[product.kind] ?? product.kind;
    // What a page calls other is no kind that a condition could name.
    if (kind !== "other" && (product.status === "active" || product.status === "suspended")) {
      counted[kind] = (counted[kind] ?? 0) + 1;
    }
    product.children.forEach(walk);
  };
  products.forEach(walk);
  return counted;
}

// A customer's page speaks of products, the catalogue of offerings.
const kinds: Record<string, string> = { mobile: "mainPlan", fixed: "fixedLine" };
