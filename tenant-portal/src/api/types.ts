import type { components, paths } from "./schema";

type Schemas = components["schemas"];

export type AuditEntry = Schemas["AuditEntry"];
export type Host = Schemas["Host"];
export type Member = Schemas["Member"];
export type Network = Schemas["Network"];
export type Operation = Schemas["Operation"];
export type OperationStep = Schemas["OperationStep"];
export type Plan = Schemas["Plan"];
export type QuotaPreviewItem = Schemas["QuotaPreviewItem"];
export type Resource = Schemas["QuotaItem"]["resource"];
export type Role = Member["role"];
export type Session = Schemas["Session"];
export type SshKey = Schemas["SshKey"];
export type StaffTenant = Schemas["StaffTenant"];
export type Template = Schemas["Template"];
export type Tenant = Schemas["Tenant"];
export type Usage = Schemas["Usage"];
export type Vserver = Schemas["Vserver"];
export type VserverState = Vserver["state"];

/** What a GET of this path answers. */
type Got<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { "application/json": infer T } } } };
}
  ? T
  : never;

/** One item of the list that a GET of this path answers. */
type Item<P extends keyof paths> = Got<P> extends { items: (infer T)[] } ? T : never;

export type Address = Item<"/api/v1/staff/addresses">;
export type AddressRange = Item<"/api/v1/staff/subnets/{id}/ranges">;
export type AddressSpace = Item<"/api/v1/staff/address-spaces">;
export type ContextNumber = Item<"/api/v1/staff/hosts/{id}/contexts">;
export type MapCell = SubnetMap["cells"][number];
export type QuotaRequest = Item<"/api/v1/staff/quota-requests">;
export type StaffQuota = Item<"/api/v1/staff/quotas">;
export type Subnet = Got<"/api/v1/staff/subnets/{id}">;
export type SubnetMap = Got<"/api/v1/staff/subnets/{id}/map">;
export type Tenure = Item<"/api/v1/staff/address-history">;
export type Vlan = Got<"/api/v1/staff/vlans/{id}">;

type Placed = paths["/api/v1/staff/placement"]["post"]["responses"];
export type Placement = Placed[200]["content"]["application/json"];
