-- Asking for more: a tenant's owner asks, staff answer.

create table quota_request (
  id uuid primary key,
  tenant_id uuid not null references tenant,
  resource text not null check (resource in (
    'vservers', 'cpu-millis', 'memory-mib', 'disk-mib', 'ipv4', 'ipv6', 'snapshots', 'backups', 'vlans'
  )),
  wanted bigint not null check (wanted > 0),
  reason text not null check (length(reason) between 1 and 1000),
  state text not null check (state in ('pending', 'approved', 'refused', 'withdrawn')),
  requested_by uuid not null,
  requester text not null,
  requested_at timestamptz not null,
  decided_by uuid,
  decider text,
  decided_at timestamptz,
  granted bigint check (granted > 0),
  answer text check (length(answer) between 1 and 1000),
  version bigint not null default 1 check (version >= 1),
  constraint quota_request_is_decided_by_somebody check (
    (decided_at is null) = (state = 'pending') and (decided_by is null) = (decided_at is null)
    and (decider is null) = (decided_at is null)
  ),
  constraint quota_request_grants_when_approved check ((granted is not null) = (state = 'approved')),
  constraint quota_request_is_refused_with_an_answer check (state <> 'refused' or answer is not null)
);
comment on table quota_request is 'A tenant''s wish to hold more of a resource, and what staff said to it.';
comment on column quota_request.id is 'Identifier.';
comment on column quota_request.tenant_id is 'Who asks.';
comment on column quota_request.resource is 'For more of what.';
comment on column quota_request.wanted is 'The ceiling that is wished for.';
comment on column quota_request.reason is 'Why, in the words of who asks.';
comment on column quota_request.state is 'pending, then approved, refused or withdrawn.';
comment on column quota_request.requested_by is 'Which person asked.';
comment on column quota_request.requester is 'That person''s username then.';
comment on column quota_request.requested_at is 'When.';
comment on column quota_request.decided_by is 'Who decided: staff, or who withdrew it.';
comment on column quota_request.decider is 'That person''s username then.';
comment on column quota_request.decided_at is 'When.';
comment on column quota_request.granted is 'The ceiling that was set; may be other than what was wanted.';
comment on column quota_request.answer is 'What staff said.';
comment on column quota_request.version is 'Raised by every change.';
create unique index quota_request_pending on quota_request (tenant_id, resource) where state = 'pending';
create index quota_request_list on quota_request (tenant_id, requested_at desc, id desc);
create index quota_request_staff_list on quota_request (requested_at desc, id desc);
create index quota_request_by_state on quota_request (state, requested_at desc, id desc);

create function quota_request_is_decided_once() returns trigger language plpgsql as $$
begin
  if old.state <> 'pending' then
    raise exception 'quota request % was % already', old.id, old.state
      using errcode = 'check_violation', constraint = 'quota_request_is_decided_once', table = 'quota_request';
  end if;
  return new;
end
$$;
comment on function quota_request_is_decided_once() is 'Refuses every change of a request that was decided.';
create trigger quota_request_is_decided_once before update on quota_request
  for each row execute function quota_request_is_decided_once();

grant select, insert, update on quota_request to "${panelRole}";
