-- Vservers: the wish, and what was last seen of it.

create table vserver (
  id uuid primary key,
  tenant_id uuid not null references tenant,
  name text not null check (name ~ '^[a-z]([a-z0-9-]{0,30}[a-z0-9])?$'),
  host_name text not null check (host_name ~ '^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$'),
  template_id uuid not null,
  template_version integer not null,
  plan_id uuid not null references plan,
  cpu_millis integer not null check (cpu_millis > 0),
  memory_mib bigint not null check (memory_mib > 0),
  disk_mib bigint not null check (disk_mib > 0),
  host_id uuid not null references host,
  context integer not null,
  desired_power text not null check (desired_power in ('running', 'stopped', 'deleted')),
  generation bigint not null default 1 check (generation >= 1),
  boot bigint not null default 1 check (boot >= 1),
  state text not null check (
    state in ('ordered', 'building', 'starting', 'running', 'stopping', 'stopped', 'deleting', 'deleted', 'failed')
  ),
  observed_generation bigint not null default 0 check (observed_generation >= 0),
  observed_power text not null default 'absent' check (observed_power in ('absent', 'stopped', 'running', 'error')),
  observed_boot bigint not null default 0 check (observed_boot >= 0),
  observed_at timestamptz,
  failures integer not null default 0 check (failures >= 0),
  failure text,
  reconciler uuid,
  given_up_at timestamptz,
  created_at timestamptz not null,
  ready_at timestamptz,
  released_at timestamptz,
  foreign key (template_id, template_version) references template_version,
  foreign key (host_id, context) references context (host_id, number),
  unique (tenant_id, id),
  constraint vserver_follows_its_wishes check (observed_generation <= generation),
  constraint vserver_runs_once_ready check (ready_at is not null or state not in ('running', 'stopped')),
  constraint vserver_gives_back_at_the_end check (state <> 'deleted' or released_at is not null),
  constraint vserver_keeps_while_it_lives check (released_at is null or state in ('deleted', 'failed'))
);
comment on table vserver is 'One isolated server: what is wished of it and what was last seen.';
comment on column vserver.id is 'Identifier.';
comment on column vserver.tenant_id is 'Whose.';
comment on column vserver.name is 'Name within the tenant, unique while it lives.';
comment on column vserver.host_name is 'Host name inside.';
comment on column vserver.template_id is 'What it was made from.';
comment on column vserver.template_version is 'In which version.';
comment on column vserver.plan_id is 'The plan ordered.';
comment on column vserver.cpu_millis is 'CPU share; 1000 is one CPU.';
comment on column vserver.memory_mib is 'Memory in MiB.';
comment on column vserver.disk_mib is 'Disk in MiB.';
comment on column vserver.host_id is 'Where it is placed.';
comment on column vserver.context is 'Its context number on that host.';
comment on column vserver.desired_power is 'The wish: running, stopped, deleted.';
comment on column vserver.generation is 'Raised by every wish.';
comment on column vserver.boot is 'Raised by every wished restart; the host restarts when its own mark is lower.';
comment on column vserver.state is 'Where it stands between wish and reality, for people.';
comment on column vserver.observed_generation is 'The newest wish that was carried out.';
comment on column vserver.observed_power is 'What the host said last.';
comment on column vserver.observed_boot is 'The boot mark that the host said last.';
comment on column vserver.observed_at is 'When the host said so.';
comment on column vserver.failures is 'Attempts that failed since the last success.';
comment on column vserver.failure is 'Why the last attempt failed, in the words of what failed.';
comment on column vserver.reconciler is 'The run that works on it now: what another run writes is refused.';
comment on column vserver.given_up_at is 'When the last try of its order had failed; from then on everything is given back.';
comment on column vserver.created_at is 'When it was ordered.';
comment on column vserver.ready_at is 'When it was first ready.';
comment on column vserver.released_at is 'When quota, context and addresses were given back.';
create unique index vserver_name on vserver (tenant_id, name) where released_at is null;
create unique index vserver_context on vserver (host_id, context) where released_at is null;
create index vserver_list on vserver (tenant_id, created_at desc, id desc) where state <> 'deleted';
create index vserver_staff_list on vserver (created_at desc, id desc) where state <> 'deleted';
create index vserver_unsettled on vserver (id) where released_at is null and observed_generation < generation;

-- Both sides are written in one transaction; the vserver's row comes last.
alter table context add foreign key (vserver_id) references vserver deferrable initially deferred;
alter table address add foreign key (vserver_id) references vserver deferrable initially deferred;

grant select, insert, update on vserver to "${panelRole}";
