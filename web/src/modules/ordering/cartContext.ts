import { createContext, useContext } from "react";
import type { ApiProblem } from "../../api/client";
import type { CartLine, CartView, ChoiceChange, CustomerView, Problem } from "../../api/types";

interface CartContext {
  cartId: string;
  /** Every line, those inside others too. */
  all: CartLine[];
  change: (edit: (lines: CartLine[]) => CartLine[]) => void;
  problems: Problem[];
  /** What may still be chosen, as the host last said. */
  configurations: CartView["configurations"];
  /** Makes changes the host proposed, all at once. */
  choose: (changes: ChoiceChange[]) => void;
  acceptanceTypes: CartView["acceptanceTypes"];
  customer: CustomerView;
  /** Takes a line out, and says so with a way back. */
  remove: (line: CartLine, name: string) => void;
  refused?: ApiProblem;
}

const Context = createContext<CartContext | null>(null);
export const CartProvider = Context.Provider;

export function useCartContext() {
  const cart = useContext(Context);
  if (!cart) throw new Error("A cart line outside its cart");
  return cart;
}
