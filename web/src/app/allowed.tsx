import type { ComponentType } from "react";
import { Denied } from "../kit/Denied";
import { useMe, type Permission } from "./session";

type Need = { permission: Permission } | { menu: string };

/** A page for whom it is meant; anybody else is told at once, before anything is fetched. The host decides again. */
export function allowed(need: Need, Page: ComponentType) {
  return function AllowedPage() {
    const me = useMe();
    const may =
      "permission" in need
        ? me.permissions.includes(need.permission)
        : me.menu.some((entry) => entry.path === need.menu);
    return may ? <Page /> : <Denied />;
  };
}
