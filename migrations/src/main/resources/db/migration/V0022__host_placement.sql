-- What decides where a vserver is placed, beside room and reach.

alter table host
  add column labels text[] not null default '{}',
  add column cordoned boolean not null default false,
  add column overcommit_memory numeric(5, 2) not null default 1 check (overcommit_memory between 0.1 and 100),
  add column overcommit_disk numeric(5, 2) not null default 2 check (overcommit_disk between 0.1 and 100),
  add column capabilities text[] not null default '{}',
  add column version bigint not null default 1 check (version >= 1),
  add constraint host_labels_are_words check (
    cardinality(labels) <= 20
    and cast(labels as text) ~ '^\{([a-z]([a-z0-9-]{0,30}[a-z0-9])?(,[a-z]([a-z0-9-]{0,30}[a-z0-9])?)*)?\}$'
  );
comment on column host.labels is 'What it is good for: plans may demand them.';
comment on column host.cordoned is 'Nothing new is placed here; what is here stays.';
comment on column host.overcommit_memory is 'How many times its memory may be promised.';
comment on column host.overcommit_disk is 'How many times its disk may be promised; disks are thin.';
comment on column host.capabilities is 'What its driver says that it can do.';
comment on column host.version is 'Raised by every change that people make, so that nobody overwrites what was never read.';
create index host_labels on host using gin (labels);
grant delete on host to "${panelRole}";

alter table plan
  add column host_labels text[] not null default '{}',
  add constraint plan_host_labels_are_words check (
    cardinality(host_labels) <= 20
    and cast(host_labels as text) ~ '^\{([a-z]([a-z0-9-]{0,30}[a-z0-9])?(,[a-z]([a-z0-9-]{0,30}[a-z0-9])?)*)?\}$'
  );
comment on column plan.host_labels is 'Labels that a host must have to get a vserver of this plan.';

create index vserver_spread on vserver (tenant_id, host_id) where released_at is null;
create index vserver_host on vserver (host_id) where released_at is null;
