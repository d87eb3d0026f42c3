-- Context numbers: a row for each number of each host, so that allocation is a write of one row.

create table context (
  host_id uuid not null references host,
  number integer not null check (number between 2 and 32767),
  state text not null check (state in ('free', 'assigned', 'quarantined')),
  free_after timestamptz not null default '-infinity',
  vserver_id uuid,
  primary key (host_id, number),
  constraint context_has_an_owner_when_assigned check ((state = 'assigned') = (vserver_id is not null))
);
comment on table context is 'The number that identifies a vserver to the kernel: the uid range number*65536 .. +65535 of one host.';
comment on column context.host_id is 'The host.';
comment on column context.number is '2..32767; 0 is the host, 1 the watcher.';
comment on column context.state is 'free, assigned, or quarantined until free_after.';
comment on column context.free_after is 'Not before; also the order of use: the longest released goes first.';
comment on column context.vserver_id is 'The owner, while assigned.';
create unique index context_owner on context (vserver_id) where vserver_id is not null;
create index context_free on context (host_id, free_after, number) where state = 'free';
create index context_quarantined on context (free_after) where state = 'quarantined';

grant select, insert, update on context to "${panelRole}";
