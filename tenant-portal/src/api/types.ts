import type { components } from "./schema";

type Schemas = components["schemas"];

export type Address = Schemas["Address"];
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
export type StaffNetwork = Schemas["StaffNetwork"];
export type StaffQuota = Schemas["StaffQuota"];
export type StaffTenant = Schemas["StaffTenant"];
export type Template = Schemas["Template"];
export type Tenant = Schemas["Tenant"];
export type Usage = Schemas["Usage"];
export type Vserver = Schemas["Vserver"];
export type VserverState = Vserver["state"];
export type QuotaRequest = Schemas["QuotaRequest"];
