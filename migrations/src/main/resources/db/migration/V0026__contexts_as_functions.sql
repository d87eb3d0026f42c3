-- Context numbers are taken and given back as addresses are: see V0017.

alter table context drop constraint context_vserver_id_fkey,
  add foreign key (tenant_id, vserver_id) references vserver (tenant_id, id) match full deferrable initially deferred;

create function context_count(p_host uuid, p_total bigint, p_assigned bigint, p_quarantined bigint, p_excluded bigint) returns void
  language plpgsql as $$
begin
  update context_use set total = total + p_total, assigned = assigned + p_assigned, quarantined = quarantined + p_quarantined,
      excluded = excluded + p_excluded
    where id = (select id from context_use where host_id = p_host limit 1 for update skip locked);
  if not found then
    insert into context_use (host_id, total, assigned, quarantined, excluded)
      values (p_host, p_total, p_assigned, p_quarantined, p_excluded);
  end if;
end
$$;
comment on function context_count(uuid, bigint, bigint, bigint, bigint) is
  'Adds to a host''s counts in a row that no other transaction holds, or in a new one.';

create function context_counted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform context_count(host_id, count(*), 0, 0, 0) from after group by host_id;
  else
    perform context_count(new.host_id, 0,
      (new.state = 'assigned')::integer - (old.state = 'assigned')::integer,
      (new.state = 'quarantined')::integer - (old.state = 'quarantined')::integer,
      (new.state = 'excluded')::integer - (old.state = 'excluded')::integer);
  end if;
  return null;
end
$$;
comment on function context_counted() is 'Keeps context_use.';
create trigger context_insert_counted after insert on context referencing new table as after
  for each statement execute function context_counted();
create trigger context_update_counted after update on context for each row
  when (old.state <> new.state) execute function context_counted();

create function context_define(p_host uuid, p_first integer, p_last integer) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_added integer;
begin
  insert into context (host_id, number, state) select p_host, number, 'free' from generate_series(p_first, p_last) number
    on conflict do nothing;
  get diagnostics v_added = row_count;
  return v_added;
end
$$;
comment on function context_define(uuid, integer, integer) is 'Gives a host these numbers; tells how many it had not yet.';

create function context_rested(p_host uuid, p_most integer, p_now timestamptz) returns integer language plpgsql as $$
declare
  v_ended integer;
begin
  update context set state = 'free' where host_id = p_host and number = any (array(
    select number from context where host_id = p_host and state = 'quarantined' and free_after <= p_now
    order by free_after limit p_most for update skip locked));
  get diagnostics v_ended = row_count;
  return v_ended;
end
$$;
comment on function context_rested(uuid, integer, timestamptz) is 'Ends quarantines of a host whose time has come, at most p_most of them.';

create function context_end_quarantine(p_most integer, p_now timestamptz) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_host uuid;
  v_ended integer := 0;
begin
  for v_host in select id from host h
    where exists (select from context where host_id = h.id and state = 'quarantined' and free_after <= p_now) order by id
  loop
    v_ended := v_ended + context_rested(v_host, p_most - v_ended, p_now);
    exit when v_ended >= p_most;
  end loop;
  return v_ended;
end
$$;
comment on function context_end_quarantine(integer, timestamptz) is
  'Ends at most p_most quarantines of all hosts whose time has come; tells how many.';

create function context_pick(p_host uuid, p_tenant uuid, p_owner uuid) returns integer language sql as $$
  with pick as (
    select number from context where host_id = p_host and state = 'free'
    order by free_after, number limit 1 for update skip locked)
  update context c set state = 'assigned', tenant_id = p_tenant, vserver_id = p_owner from pick
    where c.host_id = p_host and c.number = pick.number returning c.number
$$;
comment on function context_pick(uuid, uuid, uuid) is 'Takes a free number that no other transaction holds.';

create function context_wait(p_host uuid) returns boolean language plpgsql as $$
begin
  -- A lock that is shared, so that all who wait wake up at once, and let go of again by the exception.
  perform 1 from context where host_id = p_host and state = 'free' order by free_after, number limit 1 for share;
  raise exception using errcode = 'UL001', message = found::text;
exception when sqlstate 'UL001' then
  return sqlerrm::boolean or exists (select from context where host_id = p_host and state = 'free');
end
$$;
comment on function context_wait(uuid) is
  'Waits for whoever holds the last free numbers of a host; true when it is worth another look.';

create function context_take(p_host uuid, p_tenant uuid, p_owner uuid, p_now timestamptz) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_taken integer;
begin
  loop
    v_taken := context_pick(p_host, p_tenant, p_owner);
    if v_taken is null and context_rested(p_host, 256, p_now) > 0 then
      v_taken := context_pick(p_host, p_tenant, p_owner);
    end if;
    if v_taken is not null or not context_wait(p_host) then
      return v_taken;
    end if;
  end loop;
end
$$;
comment on function context_take(uuid, uuid, uuid, timestamptz) is
  'Gives p_owner the next number of a host; null when all are taken, rest or are excluded.';

create function context_take_asked(p_host uuid, p_number integer, p_tenant uuid, p_owner uuid, p_now timestamptz) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update context set state = 'assigned', tenant_id = p_tenant, vserver_id = p_owner
    where host_id = p_host and number = p_number and (state = 'free' or state = 'quarantined' and free_after <= p_now);
  if found then
    return 'taken';
  end if;
  return coalesce((select state from context where host_id = p_host and number = p_number), 'outside');
end
$$;
comment on function context_take_asked(uuid, integer, uuid, uuid, timestamptz) is
  'Gives p_owner this number of a host: taken, or what forbids it: outside, or the number''s state.';

create function context_give_back(p_owner uuid, p_until timestamptz) returns void
  language sql security definer set search_path = public, pg_temp as $$
  update context set state = 'quarantined', tenant_id = null, vserver_id = null, free_after = p_until where vserver_id = p_owner
$$;
comment on function context_give_back(uuid, timestamptz) is 'Puts the number of p_owner into quarantine.';

create function context_put_back(p_owner uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Nobody can have used what no other transaction has seen as taken; that is what makes this differ from giving back.
  update context set state = 'free', tenant_id = null, vserver_id = null
    where vserver_id = p_owner and xmin = pg_current_xact_id()::xid;
  if not found then
    raise exception 'vserver % took no context number in this transaction', p_owner using errcode = 'object_not_in_prerequisite_state';
  end if;
end
$$;
comment on function context_put_back(uuid) is 'Frees without quarantine the number that p_owner took in this same transaction.';

create function context_mark(p_host uuid, p_number integer, p_state text, p_note text, p_now timestamptz) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update context set state = case when p_state = 'excluded' then 'excluded' when free_after > p_now then 'quarantined' else 'free' end,
      note = case when p_state = 'excluded' then p_note end
    where host_id = p_host and number = p_number and state <> 'assigned' and (p_state = 'excluded' or state = 'excluded');
  if found then
    return 'done';
  end if;
  return coalesce((select case when state = 'assigned' then state else 'done' end
    from context where host_id = p_host and number = p_number), 'outside');
end
$$;
comment on function context_mark(uuid, integer, text, text, timestamptz) is
  'Excludes a number, or takes that back; what had been in quarantine goes on resting. Done, or what forbids it: assigned, outside.';

create function context_drift() returns table (
  host_id uuid, total integer, assigned integer, quarantined integer, excluded integer,
  real_total integer, real_assigned integer, real_quarantined integer, real_excluded integer)
  language sql security definer set search_path = public, pg_temp as $$
  with really as (
    select c.host_id, count(*) as total, count(*) filter (where state = 'assigned') as assigned,
      count(*) filter (where state = 'quarantined') as quarantined, count(*) filter (where state = 'excluded') as excluded
    from context c group by c.host_id)
  select f.*, coalesce(r.total, 0)::integer, coalesce(r.assigned, 0)::integer, coalesce(r.quarantined, 0)::integer,
    coalesce(r.excluded, 0)::integer
  from context_fill f left join really r on r.host_id = f.host_id
  where (f.total, f.assigned, f.quarantined, f.excluded) is distinct from
    (coalesce(r.total, 0), coalesce(r.assigned, 0), coalesce(r.quarantined, 0), coalesce(r.excluded, 0))
$$;
comment on function context_drift() is 'Counts all context numbers anew: the hosts whose counts are not what they should be.';

revoke insert, update on context from "${panelRole}";
revoke all on function context_count, context_define, context_rested, context_end_quarantine, context_pick, context_wait,
  context_take, context_take_asked, context_give_back, context_put_back, context_mark, context_drift from public;
grant execute on function context_define, context_end_quarantine, context_take, context_take_asked, context_give_back,
  context_put_back, context_mark, context_drift to "${panelRole}";
