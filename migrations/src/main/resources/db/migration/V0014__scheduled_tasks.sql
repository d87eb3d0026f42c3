-- Jobs, as db-scheduler keeps them.

create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
comment on table scheduled_tasks is 'What is to be done when, and which process does it now. Layout given by db-scheduler.';
comment on column scheduled_tasks.task_name is 'Kind of work.';
comment on column scheduled_tasks.task_instance is 'On what, for instance the vserver''s id.';
comment on column scheduled_tasks.task_data is 'Not used by Ulysse: the tables hold the wish.';
comment on column scheduled_tasks.execution_time is 'Not before.';
comment on column scheduled_tasks.picked is 'Whether a process does it now.';
comment on column scheduled_tasks.picked_by is 'Which process.';
comment on column scheduled_tasks.last_success is 'When it last went well.';
comment on column scheduled_tasks.last_failure is 'When it last failed.';
comment on column scheduled_tasks.consecutive_failures is 'How often it failed in a row.';
comment on column scheduled_tasks.last_heartbeat is 'Sign of life of the process that does it; without one, another takes over.';
comment on column scheduled_tasks.version is 'Raised by every change; the loser of a race sees it.';
comment on column scheduled_tasks.priority is 'Higher goes first.';
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time asc);

grant select, insert, update, delete on scheduled_tasks to "${panelRole}";
