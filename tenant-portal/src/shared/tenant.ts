import { createContext, useContext } from "react";
import type { Tenant } from "../api/types";

export type Permission = Tenant["permissions"][number];

export const TenantContext = createContext<Tenant | null>(null);

/** The tenant whose page this is. Only for what is drawn below `/t/{slug}`. */
export function useTenant(): Tenant {
  const tenant = useContext(TenantContext);
  if (tenant === null) {
    throw new Error("useTenant is used outside a tenant's pages");
  }
  return tenant;
}

/** Whether the server lets this person do it here. Only to draw; the server decides again at every call. */
export function useMay(permission: Permission): boolean {
  return useTenant().permissions.includes(permission);
}
