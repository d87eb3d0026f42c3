-- Quotas in two columns: what is reserved by orders on their way, and what is used. The limit holds for the sum.

alter table quota
  drop constraint quota_resource_check,
  add constraint quota_resource_check check (resource in (
    'vservers', 'cpu-millis', 'memory-mib', 'disk-mib', 'ipv4', 'ipv6', 'snapshots', 'backups', 'vlans'
  )),
  add column reserved bigint not null default 0,
  add constraint quota_reserved_check check (reserved >= 0),
  add column version bigint not null default 0 check (version >= 0),
  add column by_staff boolean not null default false;
comment on column quota.used is 'How much is held by what is there.';
comment on column quota.reserved is 'How much is held by orders that are not ready yet; becomes used when they are.';
comment on column quota.ceiling is 'How much may be used and reserved together; null is unlimited. May be set below: then nothing more can be taken.';
comment on column quota.version is 'Raised by every change of the ceiling, not by taking and giving back; 0 is that of a missing row, too.';
comment on column quota.by_staff is 'Whether staff have set the ceiling: from then on the site file does not.';
-- Reserving changes no indexed column, so that the rows of a busy tenant stay on their page.
create index quota_by_use on quota (used, tenant_id, resource collate "C");
alter table quota set (fillfactor = 50);

create or replace function quota_grows_to_its_ceiling() returns trigger language plpgsql as $$
begin
  if new.used + new.reserved > new.ceiling
    and (tg_op = 'INSERT' or new.used + new.reserved > old.used + old.reserved) then
    raise exception 'quota % of tenant % would hold % of %',
      new.resource, new.tenant_id, new.used + new.reserved, new.ceiling
      using errcode = 'check_violation', constraint = 'quota_grows_to_its_ceiling', table = 'quota';
  end if;
  return new;
end
$$;

-- The functions below run with the rights of their caller, so that row-level security holds for them, too. All lock a
-- tenant's rows in the order of the resources' names: no two of them wait for each other.

create function quota_take(p_tenant uuid, p_resources text[], p_amounts bigint[], p_settled boolean)
  returns table (resource text, amount bigint, used bigint, reserved bigint, ceiling bigint, fits boolean)
  language sql set search_path = pg_catalog, public as $$
  with wanted as (
    select * from unnest(p_resources, p_amounts) as w (resource, amount)
  ), held as (
    select q.* from public.quota q
    where q.tenant_id = p_tenant and q.resource = any (p_resources)
    order by q.resource
    for no key update
  ), judged as (
    select w.resource, w.amount, coalesce(h.used, 0) as used, coalesce(h.reserved, 0) as reserved,
      case when h.resource is null then 0 else h.ceiling end as ceiling,
      h.resource is not null and (h.ceiling is null or h.used + h.reserved + w.amount <= h.ceiling) as fits
    from wanted w left join held h using (resource)
  ), taken as (
    update public.quota q
    set used = q.used + case when p_settled then j.amount else 0 end,
      reserved = q.reserved + case when p_settled then 0 else j.amount end
    from judged j
    where q.tenant_id = p_tenant and q.resource = j.resource and (select bool_and(fits) from judged)
  )
  select j.resource, j.amount, j.used, j.reserved, j.ceiling, j.fits from judged j order by j.resource
$$;
comment on function quota_take(uuid, text[], bigint[], boolean) is
  'Takes all amounts, as used or as reserved, or none of them; tells for each what was held before and whether it fits.';

create function quota_settle(p_tenant uuid, p_resources text[], p_amounts bigint[]) returns bigint
  language sql set search_path = pg_catalog, public as $$
  with held as (
    select q.resource from public.quota q
    where q.tenant_id = p_tenant and q.resource = any (p_resources)
    order by q.resource
    for no key update
  ), settled as (
    update public.quota q
    set used = q.used + w.amount, reserved = q.reserved - w.amount
    from unnest(p_resources, p_amounts) as w (resource, amount) join held h using (resource)
    where q.tenant_id = p_tenant and q.resource = w.resource
    returning 1
  )
  select count(*) from settled
$$;
comment on function quota_settle(uuid, text[], bigint[]) is
  'Makes what an order has reserved used; the caller knows that it has not been done yet. Returns how many rows it changed.';

create function quota_give_back(p_tenant uuid, p_resources text[], p_amounts bigint[], p_settled boolean) returns bigint
  language sql set search_path = pg_catalog, public as $$
  with held as (
    select q.resource from public.quota q
    where q.tenant_id = p_tenant and q.resource = any (p_resources)
    order by q.resource
    for no key update
  ), given as (
    update public.quota q
    set used = q.used - case when p_settled then w.amount else 0 end,
      reserved = q.reserved - case when p_settled then 0 else w.amount end
    from unnest(p_resources, p_amounts) as w (resource, amount) join held h using (resource)
    where q.tenant_id = p_tenant and q.resource = w.resource
    returning 1
  )
  select count(*) from given
$$;
comment on function quota_give_back(uuid, text[], bigint[], boolean) is
  'Gives back what was taken, from where it stands. Returns how many rows it changed.';

-- What a new function lets everybody do, only the panel needs.
revoke execute on function quota_take(uuid, text[], bigint[], boolean), quota_settle(uuid, text[], bigint[]),
  quota_give_back(uuid, text[], bigint[], boolean) from public;
grant execute on function quota_take(uuid, text[], bigint[], boolean), quota_settle(uuid, text[], bigint[]),
  quota_give_back(uuid, text[], bigint[], boolean) to "${panelRole}";
