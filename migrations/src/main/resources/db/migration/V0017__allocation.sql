-- Taking and giving back: the critical section, the same for the panel and for whoever measures it.
--
-- Rows are picked with SKIP LOCKED and counts are written in a row that nobody else holds, so orders do not wait for each
-- other. The panel may write these tables in no other way.

alter table subnet drop constraint subnet_counts_add_up, drop column used, drop column quarantined, drop column held;
alter table address drop constraint address_vserver_id_fkey,
  add foreign key (tenant_id, vserver_id) references vserver (tenant_id, id) match full deferrable initially deferred;
alter table address_history alter column tenant_id set not null;

create function address_number(p_address inet) returns numeric language sql immutable strict parallel safe as $$
  select case family(p_address)
    when 4 then (set_masklen(p_address, 32) - '0.0.0.0'::inet)::numeric
    else (('x' || substr(encode(inet_send(p_address), 'hex'), 9, 8))::bit(32)::bigint::numeric * 4294967296
          + ('x' || substr(encode(inet_send(p_address), 'hex'), 17, 8))::bit(32)::bigint) * 18446744073709551616
        + ('x' || substr(encode(inet_send(p_address), 'hex'), 25, 8))::bit(32)::bigint::numeric * 4294967296
        + ('x' || substr(encode(inet_send(p_address), 'hex'), 33, 8))::bit(32)::bigint
  end::numeric(39)
$$;
comment on function address_number(inet) is 'The address as a number; inet itself only subtracts what lies less than 2^63 apart.';

create function address_of(p_family integer, p_number numeric) returns inet language sql immutable strict parallel safe as $$
  select case p_family
    when 4 then '0.0.0.0'::inet + p_number::bigint
    else (
      to_hex(mod(div(p_number, 5192296858534827628530496329220096), 65536)::integer) || ':' ||
      to_hex(mod(div(p_number, 79228162514264337593543950336), 65536)::integer) || ':' ||
      to_hex(mod(div(p_number, 1208925819614629174706176), 65536)::integer) || ':' ||
      to_hex(mod(div(p_number, 18446744073709551616), 65536)::integer) || ':' ||
      to_hex(mod(div(p_number, 281474976710656), 65536)::integer) || ':' ||
      to_hex(mod(div(p_number, 4294967296), 65536)::integer) || ':' ||
      to_hex(mod(div(p_number, 65536), 65536)::integer) || ':' ||
      to_hex(mod(p_number, 65536)::integer)
    )::inet
  end
$$;
comment on function address_of(integer, numeric) is 'The address with this number, of family 4 or 6.';

create function subnet_unit(p_hands_out integer, p_family integer) returns numeric language sql immutable strict parallel safe as $$
  select (2::numeric ^ (case p_family when 4 then 32 else 128 end - p_hands_out))::numeric(39)
$$;
comment on function subnet_unit(integer, integer) is 'How many addresses one unit of a subnet has.';

create function address_unit(p_address inet, p_hands_out integer) returns inet language sql immutable strict parallel safe as $$
  select set_masklen(network(set_masklen(p_address, p_hands_out))::inet, masklen(p_address))
$$;
comment on function address_unit(inet, integer) is 'The first address of the unit that this address is in.';

-- Counting.

create function subnet_count(p_subnet uuid, p_used bigint, p_quarantined bigint, p_held numeric) returns void language plpgsql as $$
begin
  update subnet_use set used = used + p_used, quarantined = quarantined + p_quarantined, held = held + p_held
    where id = (select id from subnet_use where subnet_id = p_subnet limit 1 for update skip locked);
  if not found then
    insert into subnet_use (subnet_id, used, quarantined, held) values (p_subnet, p_used, p_quarantined, p_held);
  end if;
end
$$;
comment on function subnet_count(uuid, bigint, bigint, numeric) is
  'Adds to a subnet''s counts in a row that no other transaction holds, or in a new one.';

create function address_counted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform subnet_count(subnet_id, count(*) filter (where state = 'assigned'), count(*) filter (where state = 'quarantined'),
        count(*) filter (where state in ('reserved', 'service', 'external')) - count(range_id))
      from after where state <> 'free' group by subnet_id;
  elsif tg_op = 'DELETE' then
    perform subnet_count(subnet_id, - count(*) filter (where state = 'assigned'), - count(*) filter (where state = 'quarantined'),
        count(range_id) - count(*) filter (where state in ('reserved', 'service', 'external')))
      from before where state <> 'free' group by subnet_id;
  else
    perform subnet_count(new.subnet_id,
      (new.state = 'assigned')::integer - (old.state = 'assigned')::integer,
      (new.state = 'quarantined')::integer - (old.state = 'quarantined')::integer,
      (new.state in ('reserved', 'service', 'external'))::integer - (old.state in ('reserved', 'service', 'external'))::integer
        - (new.range_id is not null)::integer + (old.range_id is not null)::integer);
  end if;
  return null;
end
$$;
comment on function address_counted() is
  'Keeps subnet_use. A range counts as held as a whole, hence not its rows a second time.';
create trigger address_insert_counted after insert on address referencing new table as after
  for each statement execute function address_counted();
create trigger address_update_counted after update on address for each row
  when (old.state <> new.state or old.range_id is distinct from new.range_id) execute function address_counted();
create trigger address_delete_counted after delete on address referencing old table as before
  for each statement execute function address_counted();

create trigger address_owner_given after insert on address for each row
  when (new.vserver_id is not null) execute function address_owner_changed();
create or replace function address_owner_changed() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and old.vserver_id is not null then
    update address_history set released_at = greatest(new.since, assigned_at)
      where address_space_id = old.address_space_id and address = old.address and released_at is null;
  end if;
  if new.vserver_id is not null then
    insert into address_history (address_space_id, address, vserver_id, tenant_id, assigned_at)
      values (new.address_space_id, new.address, new.vserver_id, new.tenant_id, new.since);
  end if;
  return null;
end
$$;

-- Making rows of sparse subnets.

create function address_stock_lock(p_subnet uuid) returns bigint language sql immutable as $$
  select hashtextextended('address_stock ' || p_subnet, 0)
$$;
comment on function address_stock_lock(uuid) is
  'The advisory lock of whoever makes rows. Not a row: all who wait for it in shared mode wake up at once.';

create function address_stock(p_subnet uuid, p_now timestamptz) returns boolean language plpgsql as $$
declare
  c_most constant integer := 512;
  v_subnet record;
  v_gap record;
  v_first numeric;
  v_units numeric;
  v_made integer := 0;
begin
  -- The lock is kept until the end: whoever has nothing to make must not hold it while it waits for another subnet's.
  if not exists (select from address_gap where subnet_id = p_subnet) or not pg_try_advisory_xact_lock(address_stock_lock(p_subnet)) then
    return false;
  end if;
  select s.*, family(s.cidr) as family, subnet_unit(s.hands_out, family(s.cidr)) as unit into v_subnet
    from subnet s where s.id = p_subnet for key share skip locked;
  while v_made = 0 loop
    select * into v_gap from address_gap where subnet_id = v_subnet.id order by first limit 1;
    if not found then
      return false;
    end if;
    v_first := address_number(v_gap.first);
    v_units := least(c_most, div(address_number(v_gap.last) - v_first + 1, v_subnet.unit));
    insert into address (address_space_id, address, subnet_id, cidr, hands_out, state, free_after, since)
      select v_subnet.address_space_id, address_of(v_subnet.family, v_first + n * v_subnet.unit), p_subnet, v_subnet.cidr,
        v_subnet.hands_out, 'free', case when v_subnet.sparse then 'infinity' else '-infinity' end::timestamptz, p_now
      from generate_series(0, v_units::integer - 1) n
      on conflict do nothing;
    get diagnostics v_made = row_count;
    delete from address_gap where subnet_id = p_subnet and first = v_gap.first;
    if v_first + v_units * v_subnet.unit <= address_number(v_gap.last) then
      insert into address_gap values (p_subnet, address_of(v_subnet.family, v_first + v_units * v_subnet.unit), v_gap.last);
    end if;
  end loop;
  return true;
end
$$;
comment on function address_stock(uuid, timestamptz) is
  'Makes rows for the next units of a gap; false when there is none, or when somebody else changes the subnet. Never waits.';

create function address_restock(p_subnet uuid, p_taken inet, p_now timestamptz) returns void language plpgsql as $$
begin
  perform 1 from address_gap g join subnet s on s.id = g.subnet_id
    where g.subnet_id = p_subnet and g.first > p_taken
      and address_number(g.first) - address_number(p_taken) <= 384 * subnet_unit(s.hands_out, family(s.cidr));
  if found then
    perform address_stock(p_subnet, p_now);
  end if;
end
$$;
comment on function address_restock(uuid, inet, timestamptz) is
  'Makes rows ahead of need when a unit near the end of the stock was taken, so that no order finds none.';

create function address_rested(p_subnet uuid, p_most integer, p_now timestamptz) returns integer language plpgsql as $$
declare
  v_ended integer;
begin
  with rested as materialized (
    select address_space_id, address from address
    where subnet_id = p_subnet and state = 'quarantined' and free_after <= p_now
    order by free_after limit p_most for update skip locked),
  kept_back as (
    delete from address a using rested r
    where a.address_space_id = r.address_space_id and a.address = r.address and a.range_id is not null and not a.reserved returning 1),
  freed as (
    update address a set state = case when reserved then 'reserved' else 'free' end, since = p_now from rested r
    where a.address_space_id = r.address_space_id and a.address = r.address and (a.range_id is null or a.reserved) returning 1)
  select (select count(*) from kept_back) + (select count(*) from freed) into v_ended;
  return v_ended;
end
$$;
comment on function address_rested(uuid, integer, timestamptz) is 'Ends quarantines of a subnet whose time has come, at most p_most of them.';

-- Taking the next.

create function address_pick(p_subnet uuid, p_tenant uuid, p_owner uuid, p_now timestamptz) returns inet language plpgsql as $$
declare
  v_taken record;
begin
  with pick as (
    select address_space_id, address, free_after from address where subnet_id = p_subnet and state = 'free'
    order by free_after, address limit 1 for update skip locked)
  update address a set state = 'assigned', tenant_id = p_tenant, vserver_id = p_owner, since = p_now from pick
    where a.address_space_id = pick.address_space_id and a.address = pick.address
    returning a.address, pick.free_after into v_taken;
  if v_taken.free_after = 'infinity' then
    perform address_restock(p_subnet, v_taken.address, p_now);
  end if;
  return v_taken.address;
end
$$;
comment on function address_pick(uuid, uuid, uuid, timestamptz) is 'Takes a free row that no other transaction holds.';

create function address_wait(p_subnet uuid) returns boolean language plpgsql as $$
begin
  -- Locks that are shared, so that all who wait wake up at once, and let go of again by the exception.
  perform pg_advisory_xact_lock_shared(address_stock_lock(p_subnet));
  perform 1 from subnet where id = p_subnet for key share;
  perform 1 from address_gap where subnet_id = p_subnet;
  if not found then
    perform 1 from address where subnet_id = p_subnet and state = 'free' order by free_after, address limit 1 for share;
  end if;
  raise exception using errcode = 'UL001', message = found::text;
exception when sqlstate 'UL001' then
  return sqlerrm::boolean or exists (select from address where subnet_id = p_subnet and state = 'free');
end
$$;
comment on function address_wait(uuid) is
  'Waits for whoever makes rows or holds the last free ones; true when it is worth another look.';

create function address_take(p_vlan uuid, p_family integer, p_tenant uuid, p_owner uuid, p_now timestamptz) returns inet
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_subnet uuid;
  v_taken inet;
  v_again boolean := true;
begin
  while v_again loop
    -- Full subnets are passed over by one look at an index, however many there are.
    for v_subnet in
      select s.id from subnet s
        cross join lateral (select from address where subnet_id = s.id and state = 'free' limit 1) as free
      where s.vlan_id = p_vlan and family(s.cidr) = p_family order by s.created_at, s.id
    loop
      v_taken := address_pick(v_subnet, p_tenant, p_owner, p_now);
      if v_taken is not null then
        return v_taken;
      end if;
    end loop;
    for v_subnet in select id from subnet where vlan_id = p_vlan and family(cidr) = p_family order by created_at, id loop
      v_taken := address_pick(v_subnet, p_tenant, p_owner, p_now);
      if v_taken is null and (address_rested(v_subnet, 256, p_now) > 0 or address_stock(v_subnet, p_now)) then
        v_taken := address_pick(v_subnet, p_tenant, p_owner, p_now);
      end if;
      if v_taken is not null then
        return v_taken;
      end if;
    end loop;
    -- None free is not yet full: an address that is being taken may be given up again.
    v_again := false;
    for v_subnet in select id from subnet where vlan_id = p_vlan and family(cidr) = p_family order by created_at, id loop
      v_again := v_again or address_wait(v_subnet);
    end loop;
  end loop;
  return null;
end
$$;
comment on function address_take(uuid, integer, uuid, uuid, timestamptz) is
  'Gives p_owner the next unit of a network, of family 4 or 6; null when all are taken or rest.';

-- Taking one that was asked for.

create function address_take_asked(
  p_vlan uuid, p_asked inet, p_tenant uuid, p_owner uuid, p_staff boolean, p_now timestamptz,
  out outcome text, out taken inet,
  out holder_tenant uuid, out holder text)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_subnet record;
  v_range record;
begin
  -- Shared with other orders, but not with a change of the subnet's ranges.
  select * into v_subnet from subnet where vlan_id = p_vlan and cidr >>= p_asked for key share;
  if not found then
    outcome := 'outside';
    return;
  end if;
  taken := address_unit(p_asked, v_subnet.hands_out);
  select * into v_range from address_range where subnet_id = v_subnet.id and address_interval(first, last, '[]') @> taken;
  insert into address (address_space_id, address, subnet_id, cidr, hands_out, state, free_after, since, tenant_id, vserver_id,
      range_id)
    select v_subnet.address_space_id, taken, v_subnet.id, v_subnet.cidr, v_subnet.hands_out, 'assigned', '-infinity', p_now,
      p_tenant, p_owner, v_range.id
    where v_range.id is null or v_range.purpose = 'reserved' and p_staff
    on conflict do nothing;
  if not found then
    update address set state = 'assigned', tenant_id = p_tenant, vserver_id = p_owner, since = p_now
      where address_space_id = v_subnet.address_space_id and address = taken
        and (state = 'free' or state = 'quarantined' and free_after <= p_now or state = 'reserved' and p_staff)
        and (not reserved or p_staff) and (v_range.id is null or v_range.purpose = 'reserved' and p_staff);
  end if;
  outcome := case when found then 'taken' end;
  if outcome is null then
    select a.state, a.tenant_id, v.name || '.' || t.slug into outcome, holder_tenant, holder
      from address a left join vserver v on v.id = a.vserver_id left join tenant t on t.id = a.tenant_id
      where a.address_space_id = v_subnet.address_space_id and a.address = taken;
    if outcome is null or outcome = 'free' or outcome = 'quarantined' and v_range.id is not null then
      outcome := coalesce(v_range.purpose, outcome);
    end if;
    taken := null;
  end if;
end
$$;
comment on function address_take_asked(uuid, inet, uuid, uuid, boolean, timestamptz) is
  'Gives p_owner the unit with this address. Outcome taken, or what forbids it: outside, excluded, or the unit''s state, with the owner if there is one.';

-- Giving back.

create function address_give_back(p_owner uuid, p_until timestamptz, p_now timestamptz) returns table (family integer, units bigint)
  language sql security definer set search_path = public, pg_temp as $$
  with given as (
    update address set state = 'quarantined', tenant_id = null, vserver_id = null, since = p_now, free_after = p_until
    where vserver_id = p_owner returning address)
  select family(address), count(*) from given group by 1
$$;
comment on function address_give_back(uuid, timestamptz, timestamptz) is
  'Puts all units of p_owner into quarantine; tells how many there were of each family.';

create function address_end_quarantine(p_most integer, p_now timestamptz) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_subnet uuid;
  v_ended integer := 0;
begin
  for v_subnet in select id from subnet s
    where exists (select from address where subnet_id = s.id and state = 'quarantined' and free_after <= p_now) order by id
  loop
    v_ended := v_ended + address_rested(v_subnet, p_most - v_ended, p_now);
    exit when v_ended >= p_most;
  end loop;
  return v_ended;
end
$$;
comment on function address_end_quarantine(integer, timestamptz) is
  'Ends at most p_most quarantines of all subnets whose time has come; tells how many.';

create function subnet_drift() returns table (
  subnet_id uuid, used bigint, quarantined bigint, held numeric, real_used bigint, real_quarantined bigint, real_held numeric)
  language sql security definer set search_path = public, pg_temp as $$
  with really as (
    select a.subnet_id, count(*) filter (where state = 'assigned') as used,
      count(*) filter (where state = 'quarantined') as quarantined,
      count(*) filter (where state in ('reserved', 'service', 'external')) - count(range_id) as held
    from address a where state <> 'free' group by a.subnet_id),
  ranged as (
    select r.subnet_id, sum(div(address_number(last) - address_number(first) + 1, subnet_unit(s.hands_out, family(s.cidr)))) as held
    from address_range r join subnet s on s.id = r.subnet_id group by r.subnet_id)
  select * from (
    select f.*, coalesce(really.used, 0), coalesce(really.quarantined, 0),
      (coalesce(really.held, 0) + coalesce(ranged.held, 0))::numeric(39)
    from subnet_fill f left join really on really.subnet_id = f.subnet_id left join ranged on ranged.subnet_id = f.subnet_id
  ) as counts (subnet_id, used, quarantined, held, real_used, real_quarantined, real_held)
  where (counts.used, counts.quarantined, counts.held) is distinct from (real_used, real_quarantined, real_held)
$$;
comment on function subnet_drift() is
  'Counts all addresses anew: the subnets whose counts are not what they should be. Empty, unless somebody wrote past these functions.';

revoke insert, update on address from "${panelRole}";
revoke all on function subnet_count, address_stock_lock, address_stock, address_restock, address_rested, address_pick, address_wait from public;
revoke all on function address_take, address_take_asked, address_give_back, address_end_quarantine, subnet_drift from public;
grant execute on function address_take, address_take_asked, address_give_back, address_end_quarantine, subnet_drift to "${panelRole}";
