-- What is on offer: sizes (plans) and contents (templates, in versions).

create table plan (
  id uuid primary key,
  name text not null unique check (name ~ '^[a-z]([a-z0-9-]{0,30}[a-z0-9])?$'),
  label_en text not null check (length(label_en) between 1 and 100),
  label_fr text not null check (length(label_fr) between 1 and 100),
  cpu_millis integer not null check (cpu_millis between 10 and 1024000),
  memory_mib bigint not null check (memory_mib between 16 and 16777216),
  disk_mib bigint not null check (disk_mib between 64 and 1073741824),
  created_at timestamptz not null
);
comment on table plan is 'A size on offer. A vserver copies it, so that a changed plan changes no vserver.';
comment on column plan.id is 'Identifier.';
comment on column plan.name is 'Name in orders.';
comment on column plan.label_en is 'English name for people.';
comment on column plan.label_fr is 'French name for people.';
comment on column plan.cpu_millis is 'CPU share; 1000 is one CPU.';
comment on column plan.memory_mib is 'Memory in MiB.';
comment on column plan.disk_mib is 'Disk in MiB.';
comment on column plan.created_at is 'When it was defined.';

create table template (
  id uuid primary key,
  name text not null unique check (name ~ '^[a-z]([a-z0-9-]{0,30}[a-z0-9])?$'),
  created_at timestamptz not null
);
comment on table template is 'What can be inside a vserver: debian, lamp, dns …';
comment on column template.id is 'Identifier.';
comment on column template.name is 'Name in orders.';
comment on column template.created_at is 'When its first version was published.';

create table template_version (
  template_id uuid not null references template,
  version integer not null check (version >= 1),
  label_en text not null check (length(label_en) between 1 and 100),
  label_fr text not null check (length(label_fr) between 1 and 100),
  description_en text not null check (length(description_en) <= 1000),
  description_fr text not null check (length(description_fr) <= 1000),
  image text not null check (image ~ '^[a-zA-Z0-9][a-zA-Z0-9._-]{0,99}$'),
  readiness_command text[] not null check (array_position(readiness_command, null) is null),
  readiness_timeout_seconds integer not null check (readiness_timeout_seconds between 1 and 3600),
  published_at timestamptz not null,
  primary key (template_id, version)
);
comment on table template_version is 'One published version of a template. Never changed: what was ordered stays known.';
comment on column template_version.template_id is 'The template.';
comment on column template_version.version is '1, 2, 3 …; orders get the highest.';
comment on column template_version.label_en is 'English name for people.';
comment on column template_version.label_fr is 'French name for people.';
comment on column template_version.description_en is 'A sentence or two in English.';
comment on column template_version.description_fr is 'A sentence or two in French.';
comment on column template_version.image is 'Alias of the image on the hosts.';
comment on column template_version.readiness_command is 'Argument vector run inside; the vserver is ready when it exits 0. Empty: ready when started.';
comment on column template_version.readiness_timeout_seconds is 'How long the command may go on failing.';
comment on column template_version.published_at is 'When it was published.';

grant select, insert, update on plan to "${panelRole}";
grant select, insert on template, template_version to "${panelRole}";
