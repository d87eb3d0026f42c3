-- Context numbers that the host itself cannot give: their ids are not granted there, or belong to something else.

create table context_forbidden (
  host_id uuid not null references host on delete cascade,
  first integer not null check (first between 2 and 32767),
  last integer not null,
  reason text not null check (length(reason) between 1 and 200),
  primary key (host_id, first),
  constraint context_forbidden_in_order check (last between first and 32767)
);
comment on table context_forbidden is 'Ranges of context numbers that a host cannot give, as it last said; those of one host never overlap.';
comment on column context_forbidden.host_id is 'The host.';
comment on column context_forbidden.first is 'The first number.';
comment on column context_forbidden.last is 'The last number, inclusive.';
comment on column context_forbidden.reason is 'Why, for people.';

alter table context add column host_reason text,
  add constraint context_excluded_by_staff_or_host check (host_reason is null or state = 'excluded' and note is null);
comment on column context.host_reason is 'Why the host excludes it. Null when it does not, or the staff do.';
create index context_excluded_by_host on context (host_id, number) where host_reason is not null;

create function context_forbidden_because(p_host uuid, p_number integer) returns text language sql stable as $$
  select reason from (
    select last, reason from context_forbidden where host_id = p_host and first <= p_number order by first desc limit 1) nearest
  where last >= p_number
$$;
comment on function context_forbidden_because(uuid, integer) is 'Why the host cannot give this number; null when it can.';

-- A number that a vserver holds is left to it, and excluded when it comes back.
create function context_released() returns trigger language plpgsql as $$
begin
  new.host_reason := context_forbidden_because(new.host_id, new.number);
  if new.host_reason is not null then
    new.state := 'excluded';
  end if;
  return new;
end
$$;
comment on function context_released() is 'Excludes a number that comes back and that the host cannot give.';
create trigger context_release before update on context for each row
  when (old.state = 'assigned' and new.state <> 'assigned') execute function context_released();

-- Whole ranges are counted by the functions below, in one step.
drop trigger context_update_counted on context;
create trigger context_update_counted after update on context for each row
  when (old.state <> new.state and (old.state = 'assigned' or old.host_reason is not distinct from new.host_reason))
  execute function context_counted();

create function context_exclude_forbidden(p_host uuid) returns integer language plpgsql as $$
declare
  v_range context_forbidden;
  v_numbers integer[];
  v_resting_here bigint;
  v_resting bigint := 0;
  v_excluded integer := 0;
begin
  -- Range by range and list by list, not by a join: of a host that is new the planner knows no sizes yet.
  for v_range in select * from context_forbidden where host_id = p_host loop
    select array_agg(number), count(*) filter (where state = 'quarantined') into v_numbers, v_resting_here from (
      select number, state from context
      where host_id = p_host and number between v_range.first and v_range.last and state in ('free', 'quarantined')
      for update skip locked) pick;
    if v_numbers is not null then
      update context set state = 'excluded', host_reason = v_range.reason where host_id = p_host and number = any (v_numbers);
      v_excluded := v_excluded + cardinality(v_numbers);
      v_resting := v_resting + v_resting_here;
    end if;
  end loop;
  if v_excluded > 0 then
    perform context_count(p_host, 0, 0, -v_resting, v_excluded);
  end if;
  return v_excluded;
end
$$;
comment on function context_exclude_forbidden(uuid) is
  'Excludes what a host cannot give and nobody has; what another transaction holds is left to the next time.';

create function context_allow_again(p_host uuid, p_now timestamptz) returns integer language plpgsql as $$
declare
  v_resting bigint;
  v_allowed bigint;
begin
  with changed as (
    update context set host_reason = null, state = case when free_after > p_now then 'quarantined' else 'free' end
    where host_id = p_host and host_reason is not null and context_forbidden_because(host_id, number) is null
    returning state)
  select count(*) filter (where state = 'quarantined'), count(*) into v_resting, v_allowed from changed;
  if v_allowed > 0 then
    perform context_count(p_host, 0, 0, v_resting, -v_allowed);
  end if;
  return v_allowed;
end
$$;
comment on function context_allow_again(uuid, timestamptz) is
  'Takes back the exclusion of what a host can give again; what had been in quarantine goes on resting.';

create function context_forbid(p_host uuid, p_first integer[], p_last integer[], p_reason text[], p_now timestamptz)
  returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_allowed integer := 0;
begin
  if p_first is distinct from array(select first from context_forbidden where host_id = p_host order by first)
    or p_last is distinct from array(select last from context_forbidden where host_id = p_host order by first)
    or p_reason is distinct from array(select reason from context_forbidden where host_id = p_host order by first)
  then
    delete from context_forbidden where host_id = p_host;
    insert into context_forbidden (host_id, first, last, reason)
      select p_host, first, last, reason from unnest(p_first, p_last, p_reason) said (first, last, reason);
    v_allowed := context_allow_again(p_host, p_now);
    update context set host_reason = context_forbidden_because(host_id, number)
      where host_id = p_host and host_reason is not null and host_reason <> context_forbidden_because(host_id, number);
  end if;
  return v_allowed + context_exclude_forbidden(p_host);
end
$$;
comment on function context_forbid(uuid, integer[], integer[], text[], timestamptz) is
  'Notes all ranges of numbers that a host cannot give, ordered and apart; tells how many numbers changed their state.';

create or replace function context_define(p_host uuid, p_first integer, p_last integer) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_added integer;
begin
  insert into context (host_id, number, state) select p_host, number, 'free' from generate_series(p_first, p_last) number
    on conflict do nothing;
  get diagnostics v_added = row_count;
  perform context_exclude_forbidden(p_host);
  return v_added;
end
$$;

create or replace function context_mark(p_host uuid, p_number integer, p_state text, p_note text, p_now timestamptz) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if p_state = 'excluded' then
    update context set state = 'excluded', note = p_note, host_reason = null
      where host_id = p_host and number = p_number and state <> 'assigned';
  else
    update context set note = null, host_reason = context_forbidden_because(p_host, p_number),
        state = case when context_forbidden_because(p_host, p_number) is not null then 'excluded'
          when free_after > p_now then 'quarantined' else 'free' end
      where host_id = p_host and number = p_number and state = 'excluded' and host_reason is null;
  end if;
  return coalesce((
    select case when state = 'assigned' then state when p_state = 'free' and host_reason is not null then 'forbidden' else 'done' end
    from context where host_id = p_host and number = p_number), 'outside');
end
$$;
comment on function context_mark(uuid, integer, text, text, timestamptz) is
  'Excludes a number, or takes that back; what had been in quarantine goes on resting. Done, or what forbids it: assigned, outside,
forbidden by the host.';

revoke all on function context_forbidden_because, context_released, context_exclude_forbidden, context_allow_again, context_forbid
  from public;
grant execute on function context_forbid to "${panelRole}";
