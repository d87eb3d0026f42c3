-- Hosts that are taken away, and what orders hold on to until they are done, so that nothing is taken from under them.

alter table host
  drop constraint host_name_key,
  drop constraint host_endpoint_key,
  drop constraint host_state_check,
  add constraint host_state_check check (state in ('registered', 'ready', 'unreachable', 'retired'));
comment on column host.state is
  'registered: not heard yet; ready: answers; unreachable: did not answer last time; retired: kept for the history only.';
create unique index host_name on host (name) where state <> 'retired';
create unique index host_endpoint on host (endpoint) where state <> 'retired';
create index host_list on host (name collate "C") where state <> 'retired';

create function host_stays_retired() returns trigger language plpgsql as $$
begin
  raise exception 'host % is retired', old.name
    using errcode = 'check_violation', constraint = 'host_stays_retired', table = 'host';
end
$$;
comment on function host_stays_retired() is 'Refuses every change of a retired host.';
create trigger host_stays_retired before update on host
  for each row when (old.state = 'retired') execute function host_stays_retired();

create function host_retire(p_host uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from host where id = p_host for update;
  if exists (select from vserver where host_id = p_host and released_at is null) then
    raise exception 'host % has vservers', p_host
      using errcode = 'foreign_key_violation', constraint = 'host_retires_empty', table = 'host';
  end if;
  delete from vlan_host where host_id = p_host;
  delete from context c where c.host_id = p_host
    and not exists (select from vserver v where v.host_id = p_host and v.context = c.number);
  update host set state = 'retired', problem = null, version = version + 1 where id = p_host;
end
$$;
comment on function host_retire(uuid) is 'Retires a host without vservers: its name, endpoint and context numbers are free for another.';
revoke all on function host_retire from public;
grant execute on function host_retire to "${panelRole}";
revoke delete on host from "${panelRole}";

create index vlan_list on vlan (name collate "C");

-- An order holds the reach that it was decided by until it is committed; PostgreSQL asks for the right to update for that.
grant update (created_at) on vlan_host to "${panelRole}";
