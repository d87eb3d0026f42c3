-- Machines that run vservers.

create table host (
  id uuid primary key,
  name text not null unique check (name ~ '^[a-z]([a-z0-9-]{0,30}[a-z0-9])?$'),
  endpoint text not null unique check (endpoint ~ '^(unix:/|dns:///)[^[:cntrl:][:space:]]+$'),
  engine text not null check (engine in ('incus', 'util-vserver')),
  engine_version text,
  state text not null check (state in ('registered', 'ready', 'unreachable')),
  problem text,
  cpus integer check (cpus > 0),
  memory_mib bigint check (memory_mib > 0),
  disk_mib bigint check (disk_mib > 0),
  committed_cpu_millis bigint not null default 0 check (committed_cpu_millis >= 0),
  committed_memory_mib bigint not null default 0 check (committed_memory_mib >= 0),
  committed_disk_mib bigint not null default 0 check (committed_disk_mib >= 0),
  vservers integer not null default 0 check (vservers >= 0),
  unknown_instances text[] not null default '{}',
  last_seen_at timestamptz,
  registered_at timestamptz not null,
  constraint host_ready_is_described
    check (state <> 'ready' or (cpus is not null and memory_mib is not null and disk_mib is not null))
);
comment on table host is 'A machine that runs vservers, with what it has and what was promised of it.';
comment on column host.id is 'Identifier; grants name it.';
comment on column host.name is 'Name for people.';
comment on column host.endpoint is 'unix:DIR (control.sock and enter.sock in it) or dns:///host:port (mutual TLS).';
comment on column host.engine is 'incus, or util-vserver on a Linux-VServer kernel.';
comment on column host.engine_version is 'As the host says.';
comment on column host.state is 'registered: not heard yet; ready: answers; unreachable: did not answer last time.';
comment on column host.problem is 'Why it is not ready, in its own words.';
comment on column host.cpus is 'Number of CPUs, as the host says.';
comment on column host.memory_mib is 'Memory, as the host says.';
comment on column host.disk_mib is 'Size of the storage pool, as the host says.';
comment on column host.committed_cpu_millis is 'Sum of the CPU shares of the vservers placed here.';
comment on column host.committed_memory_mib is 'Sum of the memory of the vservers placed here.';
comment on column host.committed_disk_mib is 'Sum of the disk of the vservers placed here.';
comment on column host.vservers is 'Number of vservers placed here.';
comment on column host.unknown_instances is 'Engine names found here that the panel does not know; reported, never deleted.';
comment on column host.last_seen_at is 'When it last answered.';
comment on column host.registered_at is 'When it was registered.';

create function host_cpu_is_not_oversold() returns trigger language plpgsql as $$
begin
  if new.committed_cpu_millis > old.committed_cpu_millis and new.committed_cpu_millis > 1000 * coalesce(new.cpus, 0)::bigint then
    raise exception 'host % would promise % thousandths of its % CPUs', new.name, new.committed_cpu_millis, new.cpus
      using errcode = 'check_violation', constraint = 'host_cpu_is_not_oversold', table = 'host';
  end if;
  return new;
end
$$;
comment on function host_cpu_is_not_oversold() is
  'The sum of the CPU shares promised never grows beyond the CPUs; a host that lost a CPU can still say so.';
create trigger host_cpu_is_not_oversold before update on host
  for each row execute function host_cpu_is_not_oversold();

grant select, insert, update on host to "${panelRole}";
