-- What the staff do with pools. Each locks the subnet first, so that it waits for rows being made or asked for, and they for it.

alter table subnet add constraint subnet_gateway_is_no_edge check (
  family(cidr) = 6 or masklen(cidr) > 30 or (host(gateway) <> host(network(cidr)) and host(gateway) <> host(broadcast(cidr)))
) not valid;

create function subnet_lock(p_subnet uuid) returns bigint language sql security definer set search_path = public, pg_temp as $$
  select version from subnet where id = p_subnet for update
$$;
comment on function subnet_lock(uuid) is 'Holds the subnet until commit; tells its version, or null when there is no such subnet.';

create function subnet_service(p_cidr cidr, p_gateway inet, p_hands_out integer) returns table (unit inet, note text)
  language sql immutable as $$
  with edge as (
    select set_masklen(network(p_cidr)::inet, length) as first, set_masklen(broadcast(p_cidr)::inet, length) as last
    from (select case family(p_cidr) when 4 then 32 else 128 end) as family (length))
  select distinct on (1) address_unit(service.address, p_hands_out), service.note
  from (
    select 1, p_gateway, 'gateway'
    union all select 2, first, 'network' from edge where family(p_cidr) = 4 and masklen(p_cidr) <= 30
    union all select 3, last, 'broadcast' from edge where family(p_cidr) = 4 and masklen(p_cidr) <= 30
    union all select 4, first, 'subnet-router anycast' from edge
      where family(p_cidr) = 6 and masklen(p_cidr) <= 126 and p_hands_out = 128
  ) as service (rank, address, note)
  where service.address is not null order by 1, rank
$$;
comment on function subnet_service(cidr, inet, integer) is
  'The units of a subnet that serve the network itself. /31, /32, /127, /128 have none but the gateway, nor have pools of prefixes.';

create function subnet_define(
  p_id uuid, p_vlan uuid, p_cidr cidr, p_gateway inet, p_hands_out integer, p_now timestamptz) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_length integer := case family(p_cidr) when 4 then 32 else 128 end;
  v_hands_out integer := coalesce(p_hands_out, v_length);
  v_total numeric := 2::numeric ^ greatest(v_hands_out - masklen(p_cidr), 0);
  v_sparse boolean := family(p_cidr) = 6 or v_total > 65536;
  v_served integer;
begin
  insert into subnet (id, vlan_id, address_space_id, cidr, gateway, hands_out, sparse, total, created_at)
    select p_id, p_vlan, v.address_space_id, p_cidr, p_gateway, v_hands_out, v_sparse, v_total, p_now from vlan v where v.id = p_vlan;
  insert into address (address_space_id, address, subnet_id, cidr, hands_out, state, note, since)
    select s.address_space_id, unit, s.id, s.cidr, s.hands_out, 'service', note, p_now
    from subnet s, subnet_service(s.cidr, s.gateway, s.hands_out) where s.id = p_id;
  get diagnostics v_served = row_count;
  if v_sparse then
    insert into address_gap values
      (p_id, set_masklen(network(p_cidr)::inet, v_length), set_masklen(broadcast(p_cidr)::inet, v_length));
  else
    insert into address (address_space_id, address, subnet_id, cidr, hands_out, state, since)
      select s.address_space_id, set_masklen(s.cidr::inet, v_length) + n, s.id, s.cidr, s.hands_out, 'free', p_now
      from subnet s, generate_series(0, v_total::bigint - 1) n where s.id = p_id
      on conflict do nothing;
  end if;
  return v_served;
end
$$;
comment on function subnet_define(uuid, uuid, cidr, inet, integer, timestamptz) is
  'Makes a subnet that hands out prefixes of this length (null: single addresses); tells how many units serve the network.';

create function subnet_set_gateway(p_subnet uuid, p_gateway inet, p_now timestamptz) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_subnet subnet;
  v_served inet[];
  v_unit inet;
  v_state text;
begin
  select * into v_subnet from subnet where id = p_subnet for update;
  v_served := array(select unit from subnet_service(v_subnet.cidr, v_subnet.gateway, v_subnet.hands_out));
  v_unit := address_unit(p_gateway, v_subnet.hands_out);
  select case when note = 'gateway' then 'free' else state end into v_state
    from address where address_space_id = v_subnet.address_space_id and address = v_unit for update;
  if v_state in ('assigned', 'quarantined', 'service') and v_unit is distinct from address_unit(v_subnet.gateway, v_subnet.hands_out) then
    return v_state;
  end if;
  update subnet set gateway = p_gateway, version = version + 1 where id = p_subnet;
  delete from address where address_space_id = v_subnet.address_space_id and address = any (v_served) and range_id is not null;
  update address set state = 'free', note = null, since = p_now, free_after = '-infinity'
    where address_space_id = v_subnet.address_space_id and address = any (v_served);
  insert into address (address_space_id, address, subnet_id, cidr, hands_out, state, note, since, range_id)
    select v_subnet.address_space_id, unit, p_subnet, v_subnet.cidr, v_subnet.hands_out, 'service', service.note, p_now, r.id
    from subnet_service(v_subnet.cidr, p_gateway, v_subnet.hands_out) service
      left join address_range r on r.subnet_id = p_subnet and address_interval(r.first, r.last, '[]') @> service.unit
    on conflict (address_space_id, address) do update
      set state = 'service', note = excluded.note, since = p_now, reserved = false;
  return 'done';
end
$$;
comment on function subnet_set_gateway(uuid, inet, timestamptz) is
  'Changes or takes away the gateway: done, or the state of the unit that forbids it.';

create function subnet_remove(p_subnet uuid, p_now timestamptz) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_subnet subnet;
  v_first inet;
  v_last inet;
  v_forbids text;
begin
  select * into v_subnet from subnet where id = p_subnet for update;
  v_first := set_masklen(network(v_subnet.cidr)::inet, case family(v_subnet.cidr) when 4 then 32 else 128 end);
  v_last := set_masklen(broadcast(v_subnet.cidr)::inet, masklen(v_first));
  perform 1 from address where address_space_id = v_subnet.address_space_id and address between v_first and v_last for update;
  select min(state) into v_forbids from address
    where address_space_id = v_subnet.address_space_id and address between v_first and v_last
      and (state = 'assigned' or state = 'quarantined' and free_after > p_now);
  if v_forbids is not null then
    return v_forbids;
  end if;
  delete from address where address_space_id = v_subnet.address_space_id and address between v_first and v_last;
  delete from address_range where subnet_id = p_subnet;
  delete from subnet where id = p_subnet;
  return 'done';
end
$$;
comment on function subnet_remove(uuid, timestamptz) is 'Removes a subnet: done, or why not: assigned, quarantined.';

create function address_range_add(
  p_id uuid, p_subnet uuid, p_first inet, p_last inet, p_purpose text, p_note text, p_now timestamptz) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_subnet subnet;
  v_unit numeric;
begin
  select * into v_subnet from subnet where id = p_subnet for update;
  if v_subnet.id is null or not (p_first <<= v_subnet.cidr and p_last <<= v_subnet.cidr and p_first <= p_last) then
    return 'outside';
  end if;
  v_unit := subnet_unit(v_subnet.hands_out, family(v_subnet.cidr));
  if mod(address_number(p_first), v_unit) <> 0 or mod(address_number(p_last) + 1, v_unit) <> 0 then
    return 'unaligned';
  end if;
  if exists (select from address_range
      where subnet_id = p_subnet and address_interval(first, last, '[]') && address_interval(p_first, p_last, '[]')) then
    return 'overlap';
  end if;
  perform 1 from address where address_space_id = v_subnet.address_space_id and address between p_first and p_last for update;
  if exists (select from address where address_space_id = v_subnet.address_space_id and address between p_first and p_last and state = 'assigned') then
    return 'assigned';
  end if;
  insert into address_range values (p_id, p_subnet, v_subnet.cidr, p_first, p_last, p_purpose, p_note, p_now);
  delete from address where address_space_id = v_subnet.address_space_id and address between p_first and p_last and state = 'free';
  update address set range_id = p_id where address_space_id = v_subnet.address_space_id and address between p_first and p_last;
  with cut as (delete from address_gap where subnet_id = p_subnet and first <= p_last and last >= p_first returning *)
  insert into address_gap
    select p_subnet, first, p_first - 1 from cut where first < p_first
    union all select p_subnet, p_last + 1, last from cut where last > p_last;
  perform subnet_count(p_subnet, 0, 0, div(address_number(p_last) - address_number(p_first) + 1, v_unit));
  update subnet set version = version + 1 where id = p_subnet;
  return 'done';
end
$$;
comment on function address_range_add(uuid, uuid, inet, inet, text, text, timestamptz) is
  'Keeps addresses of a subnet back: done, or why not: outside, unaligned (a part of a prefix), overlap, assigned.';

create function address_range_remove(p_id uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_range address_range;
  v_subnet subnet;
begin
  select s.* into v_subnet from subnet s join address_range r on r.subnet_id = s.id where r.id = p_id for update of s;
  select * into v_range from address_range where id = p_id;
  if v_range.id is null then
    return false;
  end if;
  update address set range_id = null where range_id = p_id;
  delete from address_range where id = p_id;
  insert into address_gap values (v_subnet.id, v_range.first, v_range.last);
  perform subnet_count(v_subnet.id, 0, 0, - div(address_number(v_range.last) - address_number(v_range.first) + 1,
    subnet_unit(v_subnet.hands_out, family(v_subnet.cidr))));
  update subnet set version = version + 1 where id = v_subnet.id;
  return true;
end
$$;
comment on function address_range_remove(uuid) is 'Gives the addresses of a range free again; false when there is no such range.';

create function address_mark(p_subnet uuid, p_address inet, p_state text, p_note text, p_now timestamptz) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_subnet subnet;
  v_range address_range;
  v_unit inet;
  v_row address;
begin
  select * into v_subnet from subnet where id = p_subnet for update;
  if v_subnet.id is null or not p_address <<= v_subnet.cidr then
    return 'outside';
  end if;
  v_unit := address_unit(p_address, v_subnet.hands_out);
  select * into v_range from address_range where subnet_id = p_subnet and address_interval(first, last, '[]') @> v_unit;
  select * into v_row from address where address_space_id = v_subnet.address_space_id and address = v_unit for update;
  if v_row.state in ('assigned', 'quarantined', 'service') then
    return v_row.state;
  end if;
  if p_state = 'free' and v_range.id is not null then
    delete from address where address_space_id = v_subnet.address_space_id and address = v_unit;
  else
    insert into address (address_space_id, address, subnet_id, cidr, hands_out, state, reserved, note, since, range_id)
      values (v_subnet.address_space_id, v_unit, p_subnet, v_subnet.cidr, v_subnet.hands_out, p_state, p_state = 'reserved',
        p_note, p_now, v_range.id)
      on conflict (address_space_id, address) do update
        set state = p_state, reserved = p_state = 'reserved', note = p_note, since = p_now, free_after = '-infinity';
  end if;
  update subnet set version = version + 1 where id = p_subnet;
  return 'done';
end
$$;
comment on function address_mark(uuid, inet, text, text, timestamptz) is
  'Makes a unit reserved, external or free: done, or why not: outside, or the state that it has.';

revoke insert, update on subnet from "${panelRole}";
revoke all on function subnet_lock, subnet_define, subnet_set_gateway, subnet_remove, address_range_add, address_range_remove,
  address_mark from public;
grant execute on function subnet_lock, subnet_define, subnet_set_gateway, subnet_remove, address_range_add,
  address_range_remove, address_mark to "${panelRole}";
