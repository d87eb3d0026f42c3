-- Operations: long work that people can watch.

create table operation (
  id uuid primary key,
  tenant_id uuid not null,
  vserver_id uuid not null,
  vserver_name text not null,
  kind text not null check (kind in ('order', 'start', 'stop', 'restart', 'delete')),
  state text not null check (state in ('pending', 'running', 'succeeded', 'failed')),
  generation bigint not null check (generation >= 1),
  actor_id uuid not null,
  actor text not null,
  error_title text,
  error_detail text,
  attempts integer not null default 0 check (attempts >= 0),
  revision bigint not null default 0,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  foreign key (tenant_id, vserver_id) references vserver (tenant_id, id),
  unique (vserver_id, generation),
  constraint operation_ends_when_final check ((finished_at is not null) = (state in ('succeeded', 'failed'))),
  constraint operation_tells_its_error check (state <> 'failed' or error_title is not null)
);
comment on table operation is 'One wish on its way: who asked, how far it is, how it ended.';
comment on column operation.id is 'Identifier.';
comment on column operation.tenant_id is 'Whose.';
comment on column operation.vserver_id is 'On what.';
comment on column operation.vserver_name is 'Its name then.';
comment on column operation.kind is 'Which wish.';
comment on column operation.state is 'pending, running, then succeeded or failed.';
comment on column operation.generation is 'The vserver''s generation that carries the wish.';
comment on column operation.actor_id is 'Who asked.';
comment on column operation.actor is 'That person''s username then.';
comment on column operation.error_title is 'What went wrong, in short; while it runs, of the last attempt.';
comment on column operation.error_detail is 'What went wrong, in the words of what failed.';
comment on column operation.attempts is 'How often it was tried.';
comment on column operation.revision is 'Raised by every change of it or of its steps, so that watchers see what is new.';
comment on column operation.created_at is 'When it was asked.';
comment on column operation.started_at is 'When the first attempt began.';
comment on column operation.finished_at is 'When it ended.';
create index operation_list on operation (tenant_id, created_at desc, id desc);
create index operation_staff_list on operation (created_at desc, id desc);
create index operation_vserver on operation (vserver_id, created_at desc, id desc);
create index operation_unfinished on operation (vserver_id, generation) where finished_at is null;

create table operation_step (
  operation_id uuid not null references operation,
  position integer not null check (position >= 1),
  name text not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  detail text,
  started_at timestamptz,
  finished_at timestamptz,
  primary key (operation_id, position),
  unique (operation_id, name),
  constraint operation_step_ends_when_final check ((finished_at is not null) = (state in ('done', 'failed')))
);
comment on table operation_step is 'A step of an operation, in the order of its work.';
comment on column operation_step.operation_id is 'The operation.';
comment on column operation_step.position is '1, 2, 3 …';
comment on column operation_step.name is 'reserve, create, configure, start, stop, probe, remove, release.';
comment on column operation_step.state is 'waiting, running, then done or failed.';
comment on column operation_step.detail is 'What the host says of it, for people.';
comment on column operation_step.started_at is 'When it began, in the last attempt.';
comment on column operation_step.finished_at is 'When it ended.';

grant select, insert, update on operation, operation_step to "${panelRole}";
