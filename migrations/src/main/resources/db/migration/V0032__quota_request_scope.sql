-- Row-level security for what tenants ask of the staff.

alter table quota_request enable row level security;
create policy quota_request_scope on quota_request
  using ((select scope_is_everything()) or tenant_id = any ((select scope_tenants())::uuid[]));
