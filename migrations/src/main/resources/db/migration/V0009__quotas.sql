-- Quotas: a ledger of what each tenant holds, which never grows beyond its ceiling.

create table quota (
  tenant_id uuid not null references tenant,
  resource text not null check (resource in ('vservers', 'cpu-millis', 'memory-mib', 'disk-mib', 'ipv4', 'ipv6')),
  used bigint not null default 0 check (used >= 0),
  ceiling bigint check (ceiling >= 0),
  primary key (tenant_id, resource)
);
comment on table quota is 'What a tenant holds and may hold. A missing row means: none.';
comment on column quota.tenant_id is 'The tenant.';
comment on column quota.resource is 'What is counted.';
comment on column quota.used is 'How much is held now.';
comment on column quota.ceiling is 'How much may be held; null is unlimited. May be set below use: then nothing more can be taken.';

create function quota_grows_to_its_ceiling() returns trigger language plpgsql as $$
begin
  if new.used > new.ceiling and (tg_op = 'INSERT' or new.used > old.used) then
    raise exception 'quota % of tenant % would hold % of %', new.resource, new.tenant_id, new.used, new.ceiling
      using errcode = 'check_violation', constraint = 'quota_grows_to_its_ceiling', table = 'quota';
  end if;
  return new;
end
$$;
comment on function quota_grows_to_its_ceiling() is 'Refuses growth beyond the ceiling, yet lets the ceiling sink below use.';
create trigger quota_grows_to_its_ceiling before insert or update on quota
  for each row execute function quota_grows_to_its_ceiling();

grant select, insert, update on quota to "${panelRole}";
