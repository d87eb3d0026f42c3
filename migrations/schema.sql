-- The schema as it is today, read from the catalogue. Generated, never edited: see README.md.

-- One address of one address space: free, or whose.
table address (
  address_space_id uuid not null, -- The world in which it exists once.
  address inet not null, -- The address.
  subnet_id uuid not null, -- The subnet that it belongs to.
  cidr cidr not null, -- The subnet's range, repeated here for the constraints.
  state text not null, -- free; assigned; quarantined until free_after; reserved by staff; service: network, gateway, broadcast; external: seen in use, not ours.
  free_after timestamp with time zone not null default '-infinity'::timestamp with time zone, -- Not before; also the order of use: the longest released goes first.
  vserver_id uuid, -- The owner, while assigned.
  since timestamp with time zone not null, -- When its state began.
  note text, -- Why it is reserved, service or external.
  constraint address_has_an_owner_when_assigned CHECK (((state = 'assigned'::text) = (vserver_id IS NOT NULL)))
  constraint address_is_in_its_subnet CHECK (((address <<= (cidr)::inet) AND (masklen(address) =
CASE family(address)
    WHEN 4 THEN 32
    ELSE 128
END)))
  constraint address_note_check CHECK ((length(note) <= 200))
  constraint address_pkey PRIMARY KEY (address_space_id, address)
  constraint address_state_check CHECK ((state = ANY (ARRAY['free'::text, 'reserved'::text, 'assigned'::text, 'quarantined'::text, 'service'::text, 'external'::text])))
  constraint address_subnet_id_address_space_id_cidr_fkey FOREIGN KEY (subnet_id, address_space_id, cidr) REFERENCES subnet(id, address_space_id, cidr)
  constraint address_vserver_id_fkey FOREIGN KEY (vserver_id) REFERENCES vserver(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX address_free ON public.address USING btree (subnet_id, free_after, address) WHERE (state = 'free'::text);
CREATE INDEX address_in_use ON public.address USING btree (address_space_id, address) WHERE (state <> 'free'::text);
CREATE INDEX address_quarantined ON public.address USING btree (free_after) WHERE (state = 'quarantined'::text);
CREATE INDEX address_vserver ON public.address USING btree (vserver_id) WHERE (vserver_id IS NOT NULL);
CREATE TRIGGER address_owner_changed AFTER UPDATE ON public.address FOR EACH ROW WHEN ((old.vserver_id IS DISTINCT FROM new.vserver_id)) EXECUTE FUNCTION address_owner_changed();
grant insert, select, update to ulysse_panel;

-- Who had an address when; kept when the vserver is long gone.
table address_history (
  id bigint generated always as identity not null, -- Identifier.
  address_space_id uuid not null, -- The address space.
  address inet not null, -- The address.
  vserver_id uuid not null, -- Who had it.
  assigned_at timestamp with time zone not null, -- From when.
  released_at timestamp with time zone, -- Until when; null while it has it.
  constraint address_history_address_space_id_fkey FOREIGN KEY (address_space_id) REFERENCES address_space(id)
  constraint address_history_check CHECK ((released_at >= assigned_at))
  constraint address_history_pkey PRIMARY KEY (id)
);
CREATE INDEX address_history_vserver ON public.address_history USING btree (vserver_id);
CREATE UNIQUE INDEX address_history_current ON public.address_history USING btree (address_space_id, address) WHERE (released_at IS NULL);
grant select to ulysse_panel;

-- A world in which an address exists once; the same 10/8 may exist in two of them.
table address_space (
  id uuid not null, -- Identifier.
  name text not null, -- Name for people.
  created_at timestamp with time zone not null, -- When it was defined.
  constraint address_space_name_check CHECK ((name ~ '^[a-z]([a-z0-9-]{0,30}[a-z0-9])?$'::text))
  constraint address_space_name_key UNIQUE (name)
  constraint address_space_pkey PRIMARY KEY (id)
);
grant insert, select to ulysse_panel;

-- Who did what to what, and how it went. No foreign keys: the log outlives what it tells of.
table audit_entry (
  id bigint generated always as identity not null, -- Identifier; may have gaps, the chain in audit_seal has none.
  at timestamp with time zone not null, -- When.
  actor_id uuid not null, -- Who.
  actor text not null, -- That person's username then.
  action text not null, -- The verb, for instance vserver.order.
  target_kind text not null, -- What kind of thing it was done to.
  target_id text not null, -- To which one.
  target_name text not null, -- Its name then.
  tenant_id uuid, -- Whose it was; null when it belongs to no tenant.
  outcome text not null, -- done, refused, failed.
  source text, -- Where the request came from.
  detail json not null, -- More, as JSON; json and not jsonb, because the hash is over the exact text.
  constraint audit_entry_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text, 'failed'::text])))
  constraint audit_entry_pkey PRIMARY KEY (id)
);
CREATE INDEX audit_entry_action ON public.audit_entry USING btree (action, id);
CREATE INDEX audit_entry_actor ON public.audit_entry USING btree (actor_id, id);
CREATE INDEX audit_entry_tenant ON public.audit_entry USING btree (tenant_id, id);
CREATE TRIGGER audit_entry_is_append_only BEFORE DELETE OR UPDATE ON public.audit_entry FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_entry_is_not_truncated BEFORE TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
grant insert, select to ulysse_panel;

-- The hash chain over the entries: each hash covers the one before.
table audit_seal (
  seq bigint not null, -- 1, 2, 3 … without gaps.
  entry_id bigint not null, -- The entry.
  previous_hash bytea not null, -- Hash of the seal before; 32 zero bytes for the first.
  hash bytea not null, -- SHA-256 over the previous hash and the entry.
  sealed_at timestamp with time zone not null, -- When it was sealed.
  constraint audit_seal_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES audit_entry(id)
  constraint audit_seal_entry_id_key UNIQUE (entry_id)
  constraint audit_seal_hash_check CHECK ((length(hash) = 32))
  constraint audit_seal_pkey PRIMARY KEY (seq)
  constraint audit_seal_previous_hash_check CHECK ((length(previous_hash) = 32))
  constraint audit_seal_seq_check CHECK ((seq >= 1))
);
CREATE TRIGGER audit_seal_is_append_only BEFORE DELETE OR UPDATE ON public.audit_seal FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_seal_is_not_truncated BEFORE TRUNCATE ON public.audit_seal FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
grant insert, select to ulysse_panel;

-- The number that identifies a vserver to the kernel: the uid range number*65536 .. +65535 of one host.
table context (
  host_id uuid not null, -- The host.
  number integer not null, -- 2..32767; 0 is the host, 1 the watcher.
  state text not null, -- free, assigned, or quarantined until free_after.
  free_after timestamp with time zone not null default '-infinity'::timestamp with time zone, -- Not before; also the order of use: the longest released goes first.
  vserver_id uuid, -- The owner, while assigned.
  constraint context_has_an_owner_when_assigned CHECK (((state = 'assigned'::text) = (vserver_id IS NOT NULL)))
  constraint context_host_id_fkey FOREIGN KEY (host_id) REFERENCES host(id)
  constraint context_number_check CHECK (((number >= 2) AND (number <= 32767)))
  constraint context_pkey PRIMARY KEY (host_id, number)
  constraint context_state_check CHECK ((state = ANY (ARRAY['free'::text, 'assigned'::text, 'quarantined'::text])))
  constraint context_vserver_id_fkey FOREIGN KEY (vserver_id) REFERENCES vserver(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX context_free ON public.context USING btree (host_id, free_after, number) WHERE (state = 'free'::text);
CREATE INDEX context_quarantined ON public.context USING btree (free_after) WHERE (state = 'quarantined'::text);
CREATE UNIQUE INDEX context_owner ON public.context USING btree (vserver_id) WHERE (vserver_id IS NOT NULL);
grant insert, select, update to ulysse_panel;

-- A machine that runs vservers, with what it has and what was promised of it.
table host (
  id uuid not null, -- Identifier; grants name it.
  name text not null, -- Name for people.
  endpoint text not null, -- unix:DIR (control.sock and enter.sock in it) or dns:///host:port (mutual TLS).
  engine text not null, -- incus, or util-vserver on a Linux-VServer kernel.
  engine_version text, -- As the host says.
  state text not null, -- registered: not heard yet; ready: answers; unreachable: did not answer last time.
  problem text, -- Why it is not ready, in its own words.
  cpus integer, -- Number of CPUs, as the host says.
  memory_mib bigint, -- Memory, as the host says.
  disk_mib bigint, -- Size of the storage pool, as the host says.
  committed_cpu_millis bigint not null default 0, -- Sum of the CPU shares of the vservers placed here.
  committed_memory_mib bigint not null default 0, -- Sum of the memory of the vservers placed here.
  committed_disk_mib bigint not null default 0, -- Sum of the disk of the vservers placed here.
  vservers integer not null default 0, -- Number of vservers placed here.
  unknown_instances text[] not null default '{}'::text[], -- Engine names found here that the panel does not know; reported, never deleted.
  last_seen_at timestamp with time zone, -- When it last answered.
  registered_at timestamp with time zone not null, -- When it was registered.
  labels text[] not null default '{}'::text[], -- What it is good for: plans may demand them.
  cordoned boolean not null default false, -- Nothing new is placed here; what is here stays.
  overcommit_memory numeric(5,2) not null default 1, -- How many times its memory may be promised.
  overcommit_disk numeric(5,2) not null default 2, -- How many times its disk may be promised; disks are thin.
  capabilities text[] not null default '{}'::text[], -- What its driver says that it can do.
  version bigint not null default 1, -- Raised by every change that people make, so that nobody overwrites what was never read.
  constraint host_committed_cpu_millis_check CHECK ((committed_cpu_millis >= 0))
  constraint host_committed_disk_mib_check CHECK ((committed_disk_mib >= 0))
  constraint host_committed_memory_mib_check CHECK ((committed_memory_mib >= 0))
  constraint host_cpus_check CHECK ((cpus > 0))
  constraint host_disk_mib_check CHECK ((disk_mib > 0))
  constraint host_endpoint_check CHECK ((endpoint ~ '^(unix:/|dns:///)[^[:cntrl:][:space:]]+$'::text))
  constraint host_endpoint_key UNIQUE (endpoint)
  constraint host_engine_check CHECK ((engine = ANY (ARRAY['incus'::text, 'util-vserver'::text])))
  constraint host_labels_are_words CHECK (((cardinality(labels) <= 20) AND ((labels)::text ~ '^\{([a-z]([a-z0-9-]{0,30}[a-z0-9])?(,[a-z]([a-z0-9-]{0,30}[a-z0-9])?)*)?\}$'::text)))
  constraint host_memory_mib_check CHECK ((memory_mib > 0))
  constraint host_name_check CHECK ((name ~ '^[a-z]([a-z0-9-]{0,30}[a-z0-9])?$'::text))
  constraint host_name_key UNIQUE (name)
  constraint host_overcommit_disk_check CHECK (((overcommit_disk >= 0.1) AND (overcommit_disk <= (100)::numeric)))
  constraint host_overcommit_memory_check CHECK (((overcommit_memory >= 0.1) AND (overcommit_memory <= (100)::numeric)))
  constraint host_pkey PRIMARY KEY (id)
  constraint host_ready_is_described CHECK (((state <> 'ready'::text) OR ((cpus IS NOT NULL) AND (memory_mib IS NOT NULL) AND (disk_mib IS NOT NULL))))
  constraint host_state_check CHECK ((state = ANY (ARRAY['registered'::text, 'ready'::text, 'unreachable'::text])))
  constraint host_version_check CHECK ((version >= 1))
  constraint host_vservers_check CHECK ((vservers >= 0))
);
CREATE INDEX host_labels ON public.host USING gin (labels);
CREATE TRIGGER host_cpu_is_not_oversold BEFORE UPDATE ON public.host FOR EACH ROW EXECUTE FUNCTION host_cpu_is_not_oversold();
grant delete, insert, select, update to ulysse_panel;

-- The answer that a creating call got, under the key that its caller chose.
table idempotent_call (
  person_id uuid not null, -- Who called.
  route text not null, -- Method and path.
  key text not null, -- The Idempotency-Key header.
  body_hash bytea not null, -- SHA-256 of the body: the same key with another body is a mistake.
  reply json, -- The answer; null only inside the transaction that inserts the row.
  created_at timestamp with time zone not null, -- When; old ones are deleted.
  constraint idempotent_call_key_check CHECK (((length(key) >= 1) AND (length(key) <= 200)))
  constraint idempotent_call_pkey PRIMARY KEY (person_id, route, key)
);
CREATE INDEX idempotent_call_age ON public.idempotent_call USING btree (created_at);
grant delete, insert, select, update to ulysse_panel;

-- One person's role in one tenant.
table membership (
  tenant_id uuid not null, -- The tenant.
  person_id uuid not null, -- The person.
  role text not null, -- viewer reads; operator also orders, starts, stops, enters; owner also deletes and manages members.
  created_at timestamp with time zone not null, -- Since when.
  constraint membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint membership_pkey PRIMARY KEY (tenant_id, person_id)
  constraint membership_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'operator'::text, 'viewer'::text])))
  constraint membership_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
);
CREATE INDEX membership_person ON public.membership USING btree (person_id);
CREATE CONSTRAINT TRIGGER membership_keeps_an_owner AFTER DELETE OR UPDATE ON public.membership DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION membership_keeps_an_owner();
grant delete, insert, select, update to ulysse_panel;

-- A cabling in which each 802.1Q number means one network.
table network_domain (
  id uuid not null, -- Identifier.
  name text not null, -- Name for people.
  version bigint not null default 1, -- Raised by every change, so that nobody overwrites what was never read.
  created_at timestamp with time zone not null, -- When it was defined.
  constraint network_domain_name_check CHECK ((name ~ '^[a-z]([a-z0-9-]{0,30}[a-z0-9])?$'::text))
  constraint network_domain_name_key UNIQUE (name)
  constraint network_domain_pkey PRIMARY KEY (id)
  constraint network_domain_version_check CHECK ((version >= 1))
);
grant delete, insert, select, update to ulysse_panel;

-- One wish on its way: who asked, how far it is, how it ended.
table operation (
  id uuid not null, -- Identifier.
  tenant_id uuid not null, -- Whose.
  vserver_id uuid not null, -- On what.
  vserver_name text not null, -- Its name then.
  kind text not null, -- Which wish.
  state text not null, -- pending, running, then succeeded or failed.
  generation bigint not null, -- The vserver's generation that carries the wish.
  actor_id uuid not null, -- Who asked.
  actor text not null, -- That person's username then.
  error_title text, -- What went wrong, in short; while it runs, of the last attempt.
  error_detail text, -- What went wrong, in the words of what failed.
  attempts integer not null default 0, -- How often it was tried.
  revision bigint not null default 0, -- Raised by every change of it or of its steps, so that watchers see what is new.
  created_at timestamp with time zone not null, -- When it was asked.
  started_at timestamp with time zone, -- When the first attempt began.
  finished_at timestamp with time zone, -- When it ended.
  constraint operation_attempts_check CHECK ((attempts >= 0))
  constraint operation_ends_when_final CHECK (((finished_at IS NOT NULL) = (state = ANY (ARRAY['succeeded'::text, 'failed'::text]))))
  constraint operation_generation_check CHECK ((generation >= 1))
  constraint operation_kind_check CHECK ((kind = ANY (ARRAY['order'::text, 'start'::text, 'stop'::text, 'restart'::text, 'delete'::text])))
  constraint operation_pkey PRIMARY KEY (id)
  constraint operation_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'running'::text, 'succeeded'::text, 'failed'::text])))
  constraint operation_tells_its_error CHECK (((state <> 'failed'::text) OR (error_title IS NOT NULL)))
  constraint operation_tenant_id_vserver_id_fkey FOREIGN KEY (tenant_id, vserver_id) REFERENCES vserver(tenant_id, id)
  constraint operation_vserver_id_generation_key UNIQUE (vserver_id, generation)
);
CREATE INDEX operation_list ON public.operation USING btree (tenant_id, created_at DESC, id DESC);
CREATE INDEX operation_staff_list ON public.operation USING btree (created_at DESC, id DESC);
CREATE INDEX operation_unfinished ON public.operation USING btree (vserver_id, generation) WHERE (finished_at IS NULL);
CREATE INDEX operation_vserver ON public.operation USING btree (vserver_id, created_at DESC, id DESC);
grant insert, select, update to ulysse_panel;

-- A step of an operation, in the order of its work.
table operation_step (
  operation_id uuid not null, -- The operation.
  position integer not null, -- 1, 2, 3 …
  name text not null, -- reserve, create, configure, start, stop, probe, remove, release.
  state text not null, -- waiting, running, then done or failed.
  detail text, -- What the host says of it, for people.
  started_at timestamp with time zone, -- When it began, in the last attempt.
  finished_at timestamp with time zone, -- When it ended.
  constraint operation_step_ends_when_final CHECK (((finished_at IS NOT NULL) = (state = ANY (ARRAY['done'::text, 'failed'::text]))))
  constraint operation_step_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES operation(id)
  constraint operation_step_operation_id_name_key UNIQUE (operation_id, name)
  constraint operation_step_pkey PRIMARY KEY (operation_id, "position")
  constraint operation_step_position_check CHECK (("position" >= 1))
  constraint operation_step_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text])))
);
grant insert, select, update to ulysse_panel;

-- A copy of what Keycloak said of a person last, so that lists need not ask it.
table person (
  id uuid not null, -- Subject of the person's tokens.
  username text not null, -- Login name; not unique here, because Keycloak may give it to another person later.
  email text, -- Mail address, if Keycloak knows one.
  name text not null, -- Full name.
  first_seen_at timestamp with time zone not null, -- When the panel first heard of this person.
  last_seen_at timestamp with time zone not null, -- When this copy was last renewed.
  constraint person_pkey PRIMARY KEY (id)
);
grant insert, select, update to ulysse_panel;

-- A size on offer. A vserver copies it, so that a changed plan changes no vserver.
table plan (
  id uuid not null, -- Identifier.
  name text not null, -- Name in orders.
  label_en text not null, -- English name for people.
  label_fr text not null, -- French name for people.
  cpu_millis integer not null, -- CPU share; 1000 is one CPU.
  memory_mib bigint not null, -- Memory in MiB.
  disk_mib bigint not null, -- Disk in MiB.
  created_at timestamp with time zone not null, -- When it was defined.
  host_labels text[] not null default '{}'::text[], -- Labels that a host must have to get a vserver of this plan.
  constraint plan_cpu_millis_check CHECK (((cpu_millis >= 10) AND (cpu_millis <= 1024000)))
  constraint plan_disk_mib_check CHECK (((disk_mib >= 64) AND (disk_mib <= 1073741824)))
  constraint plan_host_labels_are_words CHECK (((cardinality(host_labels) <= 20) AND ((host_labels)::text ~ '^\{([a-z]([a-z0-9-]{0,30}[a-z0-9])?(,[a-z]([a-z0-9-]{0,30}[a-z0-9])?)*)?\}$'::text)))
  constraint plan_label_en_check CHECK (((length(label_en) >= 1) AND (length(label_en) <= 100)))
  constraint plan_label_fr_check CHECK (((length(label_fr) >= 1) AND (length(label_fr) <= 100)))
  constraint plan_memory_mib_check CHECK (((memory_mib >= 16) AND (memory_mib <= 16777216)))
  constraint plan_name_check CHECK ((name ~ '^[a-z]([a-z0-9-]{0,30}[a-z0-9])?$'::text))
  constraint plan_name_key UNIQUE (name)
  constraint plan_pkey PRIMARY KEY (id)
);
grant insert, select, update to ulysse_panel;

-- What a tenant holds and may hold. A missing row means: none.
table quota (
  tenant_id uuid not null, -- The tenant.
  resource text not null, -- What is counted.
  used bigint not null default 0, -- How much is held now.
  ceiling bigint, -- How much may be held; null is unlimited. May be set below use: then nothing more can be taken.
  constraint quota_ceiling_check CHECK ((ceiling >= 0))
  constraint quota_pkey PRIMARY KEY (tenant_id, resource)
  constraint quota_resource_check CHECK ((resource = ANY (ARRAY['vservers'::text, 'cpu-millis'::text, 'memory-mib'::text, 'disk-mib'::text, 'ipv4'::text, 'ipv6'::text])))
  constraint quota_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  constraint quota_used_check CHECK ((used >= 0))
);
CREATE TRIGGER quota_grows_to_its_ceiling BEFORE INSERT OR UPDATE ON public.quota FOR EACH ROW EXECUTE FUNCTION quota_grows_to_its_ceiling();
grant insert, select, update to ulysse_panel;

-- What is to be done when, and which process does it now. Layout given by db-scheduler.
table scheduled_tasks (
  task_name text not null, -- Kind of work.
  task_instance text not null, -- On what, for instance the vserver's id.
  task_data bytea, -- Not used by Ulysse: the tables hold the wish.
  execution_time timestamp with time zone not null, -- Not before.
  picked boolean not null, -- Whether a process does it now.
  picked_by text, -- Which process.
  last_success timestamp with time zone, -- When it last went well.
  last_failure timestamp with time zone, -- When it last failed.
  consecutive_failures integer, -- How often it failed in a row.
  last_heartbeat timestamp with time zone, -- Sign of life of the process that does it; without one, another takes over.
  version bigint not null, -- Raised by every change; the loser of a race sees it.
  priority smallint, -- Higher goes first.
  constraint scheduled_tasks_pkey PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON public.scheduled_tasks USING btree (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON public.scheduled_tasks USING btree (last_heartbeat);
CREATE INDEX scheduled_tasks_priority ON public.scheduled_tasks USING btree (priority DESC, execution_time);
grant delete, insert, select, update to ulysse_panel;

-- A public key names exactly one person, since the gateway knows a person by the key alone.
table ssh_key (
  id uuid not null, -- Identifier.
  person_id uuid not null, -- Whose key.
  label text not null, -- What its owner calls it.
  algorithm text not null, -- For instance ssh-ed25519.
  fingerprint text not null, -- SHA256:… as OpenSSH prints it.
  public_key bytea not null, -- The key in SSH wire format.
  created_at timestamp with time zone not null, -- When it was added.
  constraint ssh_key_fingerprint_key UNIQUE (fingerprint)
  constraint ssh_key_label_check CHECK (((length(label) >= 1) AND (length(label) <= 100)))
  constraint ssh_key_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint ssh_key_pkey PRIMARY KEY (id)
);
CREATE INDEX ssh_key_person ON public.ssh_key USING btree (person_id);
CREATE TRIGGER ssh_key_changed AFTER INSERT OR DELETE OR UPDATE ON public.ssh_key FOR EACH ROW EXECUTE FUNCTION ssh_key_changed();
grant delete, insert, select, update to ulysse_panel;

-- A range of addresses of one network, and how full it is.
table subnet (
  id uuid not null, -- Identifier.
  vlan_id uuid not null, -- The network.
  address_space_id uuid not null, -- The network's address space, repeated here for the constraints.
  cidr cidr not null, -- The range.
  gateway inet, -- Way out, inside the range; null when there is none.
  total bigint not null, -- Number of its addresses that the panel manages.
  used bigint not null default 0, -- How many are assigned.
  quarantined bigint not null default 0, -- How many rest after a release.
  held bigint not null default 0, -- How many are reserved, service or external.
  created_at timestamp with time zone not null, -- When it was defined.
  constraint subnet_counts_add_up CHECK (((used >= 0) AND (quarantined >= 0) AND (held >= 0) AND (((used + quarantined) + held) <= total)))
  constraint subnet_holds_its_gateway CHECK (((gateway IS NULL) OR ((gateway <<= (cidr)::inet) AND (masklen(gateway) =
CASE family(gateway)
    WHEN 4 THEN 32
    ELSE 128
END))))
  constraint subnet_id_address_space_id_cidr_key UNIQUE (id, address_space_id, cidr)
  constraint subnet_overlaps_none EXCLUDE USING gist (address_space_id WITH =, cidr inet_ops WITH &&)
  constraint subnet_pkey PRIMARY KEY (id)
  constraint subnet_total_check CHECK ((total >= 0))
  constraint subnet_vlan_id_address_space_id_fkey FOREIGN KEY (vlan_id, address_space_id) REFERENCES vlan(id, address_space_id)
);
CREATE INDEX subnet_vlan ON public.subnet USING btree (vlan_id);
grant insert, select, update to ulysse_panel;

-- What can be inside a vserver: debian, lamp, dns …
table template (
  id uuid not null, -- Identifier.
  name text not null, -- Name in orders.
  created_at timestamp with time zone not null, -- When its first version was published.
  constraint template_name_check CHECK ((name ~ '^[a-z]([a-z0-9-]{0,30}[a-z0-9])?$'::text))
  constraint template_name_key UNIQUE (name)
  constraint template_pkey PRIMARY KEY (id)
);
grant insert, select to ulysse_panel;

-- One published version of a template. Never changed: what was ordered stays known.
table template_version (
  template_id uuid not null, -- The template.
  version integer not null, -- 1, 2, 3 …; orders get the highest.
  label_en text not null, -- English name for people.
  label_fr text not null, -- French name for people.
  description_en text not null, -- A sentence or two in English.
  description_fr text not null, -- A sentence or two in French.
  image text not null, -- Alias of the image on the hosts.
  readiness_command text[] not null, -- Argument vector run inside; the vserver is ready when it exits 0. Empty: ready when started.
  readiness_timeout_seconds integer not null, -- How long the command may go on failing.
  published_at timestamp with time zone not null, -- When it was published.
  constraint template_version_description_en_check CHECK ((length(description_en) <= 1000))
  constraint template_version_description_fr_check CHECK ((length(description_fr) <= 1000))
  constraint template_version_image_check CHECK ((image ~ '^[a-zA-Z0-9][a-zA-Z0-9._-]{0,99}$'::text))
  constraint template_version_label_en_check CHECK (((length(label_en) >= 1) AND (length(label_en) <= 100)))
  constraint template_version_label_fr_check CHECK (((length(label_fr) >= 1) AND (length(label_fr) <= 100)))
  constraint template_version_pkey PRIMARY KEY (template_id, version)
  constraint template_version_readiness_command_check CHECK ((array_position(readiness_command, NULL::text) IS NULL))
  constraint template_version_readiness_timeout_seconds_check CHECK (((readiness_timeout_seconds >= 1) AND (readiness_timeout_seconds <= 3600)))
  constraint template_version_template_id_fkey FOREIGN KEY (template_id) REFERENCES template(id)
  constraint template_version_version_check CHECK ((version >= 1))
);
grant insert, select to ulysse_panel;

-- Who orders vservers: a customer, a department, a course.
table tenant (
  id uuid not null, -- Identifier.
  slug text not null, -- Short name in addresses and login names: web1.SLUG@gateway.
  name text not null, -- Name for people.
  created_at timestamp with time zone not null, -- When the tenant was made.
  constraint tenant_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  constraint tenant_pkey PRIMARY KEY (id)
  constraint tenant_slug_check CHECK ((slug ~ '^[a-z]([a-z0-9-]{0,30}[a-z0-9])?$'::text))
  constraint tenant_slug_key UNIQUE (slug)
);
grant insert, select, update to ulysse_panel;

-- A network that vservers are put in.
table vlan (
  id uuid not null, -- Identifier; hosts mark what they make with it.
  name text not null, -- Name for people.
  tag integer, -- 802.1Q number, unique in its domain; null is an untagged network local to each host.
  mode text not null, -- routed: the host routes each address; bridged: one Ethernet segment.
  masquerade boolean not null, -- Whether traffic leaves a host with the host's own address.
  address_space_id uuid not null, -- The world that its subnets belong to.
  dns_servers inet[] not null, -- Name servers for vservers in it; empty: the host's own.
  created_at timestamp with time zone not null, -- When it was defined.
  domain_id uuid, -- The cabling that its tag belongs to; null when untagged.
  routing_table integer, -- Number of its routing table on every host; 0 and 253 to 255 belong to the system. Null when untagged.
  routing_key integer not null default COALESCE(routing_table, 0), -- The same number, 0 for none: what vlan_host refers to.
  version bigint not null default 1, -- Raised by every change, so that nobody overwrites what was never read.
  constraint vlan_address_space_id_fkey FOREIGN KEY (address_space_id) REFERENCES address_space(id)
  constraint vlan_dns_servers_check CHECK (((array_position(dns_servers, NULL::inet) IS NULL) AND (cardinality(dns_servers) <= 8)))
  constraint vlan_domain_id_fkey FOREIGN KEY (domain_id) REFERENCES network_domain(id)
  constraint vlan_id_address_space_id_key UNIQUE (id, address_space_id)
  constraint vlan_is_whole_when_tagged CHECK ((((tag IS NULL) = (domain_id IS NULL)) AND ((tag IS NULL) = (routing_table IS NULL))))
  constraint vlan_masquerades_only_when_routed CHECK (((NOT masquerade) OR (mode = 'routed'::text)))
  constraint vlan_mode_check CHECK ((mode = ANY (ARRAY['routed'::text, 'bridged'::text])))
  constraint vlan_name_check CHECK ((name ~ '^[a-z]([a-z0-9-]{0,30}[a-z0-9])?$'::text))
  constraint vlan_name_key UNIQUE (name)
  constraint vlan_pkey PRIMARY KEY (id)
  constraint vlan_routing UNIQUE (id, routing_key)
  constraint vlan_routing_table_check CHECK (((routing_table >= 1) AND ((routing_table < 253) OR (routing_table > 255))))
  constraint vlan_tag_check CHECK (((tag >= 1) AND (tag <= 4094)))
  constraint vlan_tag_once_in_a_domain UNIQUE (domain_id, tag)
  constraint vlan_version_check CHECK ((version >= 1))
);
CREATE INDEX vlan_list_by_tag ON public.vlan USING btree (tag, id);
CREATE INDEX vlan_space ON public.vlan USING btree (address_space_id);
grant delete, insert, select, update to ulysse_panel;

-- Which tenants may order in which network.
table vlan_grant (
  vlan_id uuid not null, -- The network.
  tenant_id uuid not null, -- The tenant.
  created_at timestamp with time zone not null, -- Since when.
  constraint vlan_grant_pkey PRIMARY KEY (vlan_id, tenant_id)
  constraint vlan_grant_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  constraint vlan_grant_vlan_id_fkey FOREIGN KEY (vlan_id) REFERENCES vlan(id)
);
CREATE INDEX vlan_grant_tenant ON public.vlan_grant USING btree (tenant_id);
grant delete, insert, select to ulysse_panel;

-- Which hosts reach which network.
table vlan_host (
  vlan_id uuid not null, -- The network.
  host_id uuid not null, -- The host.
  created_at timestamp with time zone not null, -- Since when.
  routing_key integer not null default 0, -- The network's routing table on this host; 0 for none.
  constraint vlan_host_host_id_fkey FOREIGN KEY (host_id) REFERENCES host(id)
  constraint vlan_host_pkey PRIMARY KEY (vlan_id, host_id)
  constraint vlan_host_routing FOREIGN KEY (vlan_id, routing_key) REFERENCES vlan(id, routing_key) ON UPDATE CASCADE
  constraint vlan_host_vlan_id_fkey FOREIGN KEY (vlan_id) REFERENCES vlan(id)
);
CREATE INDEX vlan_host_host ON public.vlan_host USING btree (host_id);
CREATE UNIQUE INDEX vlan_host_routing_table ON public.vlan_host USING btree (host_id, routing_key) WHERE (routing_key <> 0);
grant delete, insert, select to ulysse_panel;

-- One isolated server: what is wished of it and what was last seen.
table vserver (
  id uuid not null, -- Identifier.
  tenant_id uuid not null, -- Whose.
  name text not null, -- Name within the tenant, unique while it lives.
  host_name text not null, -- Host name inside.
  template_id uuid not null, -- What it was made from.
  template_version integer not null, -- In which version.
  plan_id uuid not null, -- The plan ordered.
  cpu_millis integer not null, -- CPU share; 1000 is one CPU.
  memory_mib bigint not null, -- Memory in MiB.
  disk_mib bigint not null, -- Disk in MiB.
  host_id uuid not null, -- Where it is placed.
  context integer not null, -- Its context number on that host.
  desired_power text not null, -- The wish: running, stopped, deleted.
  generation bigint not null default 1, -- Raised by every wish.
  boot bigint not null default 1, -- Raised by every wished restart; the host restarts when its own mark is lower.
  state text not null, -- Where it stands between wish and reality, for people.
  observed_generation bigint not null default 0, -- The newest wish that was carried out.
  observed_power text not null default 'absent'::text, -- What the host said last.
  observed_boot bigint not null default 0, -- The boot mark that the host said last.
  observed_at timestamp with time zone, -- When the host said so.
  failures integer not null default 0, -- Attempts that failed since the last success.
  failure text, -- Why the last attempt failed, in the words of what failed.
  reconciler uuid, -- The run that works on it now: what another run writes is refused.
  given_up_at timestamp with time zone, -- When the last try of its order had failed; from then on everything is given back.
  created_at timestamp with time zone not null, -- When it was ordered.
  ready_at timestamp with time zone, -- When it was first ready.
  released_at timestamp with time zone, -- When quota, context and addresses were given back.
  constraint vserver_boot_check CHECK ((boot >= 1))
  constraint vserver_cpu_millis_check CHECK ((cpu_millis > 0))
  constraint vserver_desired_power_check CHECK ((desired_power = ANY (ARRAY['running'::text, 'stopped'::text, 'deleted'::text])))
  constraint vserver_disk_mib_check CHECK ((disk_mib > 0))
  constraint vserver_failures_check CHECK ((failures >= 0))
  constraint vserver_follows_its_wishes CHECK ((observed_generation <= generation))
  constraint vserver_generation_check CHECK ((generation >= 1))
  constraint vserver_gives_back_at_the_end CHECK (((state <> 'deleted'::text) OR (released_at IS NOT NULL)))
  constraint vserver_host_id_context_fkey FOREIGN KEY (host_id, context) REFERENCES context(host_id, number)
  constraint vserver_host_id_fkey FOREIGN KEY (host_id) REFERENCES host(id)
  constraint vserver_host_name_check CHECK ((host_name ~ '^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$'::text))
  constraint vserver_keeps_while_it_lives CHECK (((released_at IS NULL) OR (state = ANY (ARRAY['deleted'::text, 'failed'::text]))))
  constraint vserver_memory_mib_check CHECK ((memory_mib > 0))
  constraint vserver_name_check CHECK ((name ~ '^[a-z]([a-z0-9-]{0,30}[a-z0-9])?$'::text))
  constraint vserver_observed_boot_check CHECK ((observed_boot >= 0))
  constraint vserver_observed_generation_check CHECK ((observed_generation >= 0))
  constraint vserver_observed_power_check CHECK ((observed_power = ANY (ARRAY['absent'::text, 'stopped'::text, 'running'::text, 'error'::text])))
  constraint vserver_pkey PRIMARY KEY (id)
  constraint vserver_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id)
  constraint vserver_runs_once_ready CHECK (((ready_at IS NOT NULL) OR (state <> ALL (ARRAY['running'::text, 'stopped'::text]))))
  constraint vserver_state_check CHECK ((state = ANY (ARRAY['ordered'::text, 'building'::text, 'starting'::text, 'running'::text, 'stopping'::text, 'stopped'::text, 'deleting'::text, 'deleted'::text, 'failed'::text])))
  constraint vserver_template_id_template_version_fkey FOREIGN KEY (template_id, template_version) REFERENCES template_version(template_id, version)
  constraint vserver_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  constraint vserver_tenant_id_id_key UNIQUE (tenant_id, id)
);
CREATE INDEX vserver_host ON public.vserver USING btree (host_id) WHERE (released_at IS NULL);
CREATE INDEX vserver_list ON public.vserver USING btree (tenant_id, created_at DESC, id DESC) WHERE (state <> 'deleted'::text);
CREATE INDEX vserver_spread ON public.vserver USING btree (tenant_id, host_id) WHERE (released_at IS NULL);
CREATE INDEX vserver_staff_list ON public.vserver USING btree (created_at DESC, id DESC) WHERE (state <> 'deleted'::text);
CREATE INDEX vserver_unsettled ON public.vserver USING btree (id) WHERE ((released_at IS NULL) AND (observed_generation < generation));
CREATE UNIQUE INDEX vserver_context ON public.vserver USING btree (host_id, context) WHERE (released_at IS NULL);
CREATE UNIQUE INDEX vserver_name ON public.vserver USING btree (tenant_id, name) WHERE (released_at IS NULL);
grant insert, select, update to ulysse_panel;

CREATE OR REPLACE FUNCTION public.address_owner_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if old.vserver_id is not null then
    update address_history set released_at = greatest(new.since, assigned_at)
      where address_space_id = old.address_space_id and address = old.address and released_at is null;
  end if;
  if new.vserver_id is not null then
    insert into address_history (address_space_id, address, vserver_id, assigned_at)
      values (new.address_space_id, new.address, new.vserver_id, new.since);
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.audit_is_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege', table = tg_table_name;
end
$function$;

CREATE OR REPLACE FUNCTION public.host_cpu_is_not_oversold()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.committed_cpu_millis > old.committed_cpu_millis and new.committed_cpu_millis > 1000 * coalesce(new.cpus, 0)::bigint then
    raise exception 'host % would promise % thousandths of its % CPUs', new.name, new.committed_cpu_millis, new.cpus
      using errcode = 'check_violation', constraint = 'host_cpu_is_not_oversold', table = 'host';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.membership_keeps_an_owner()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.role <> 'owner' or (tg_op = 'UPDATE' and new.role = 'owner') then
    return null;
  end if;
  perform 1 from tenant where id = old.tenant_id for update;
  if not exists (select 1 from membership where tenant_id = old.tenant_id and role = 'owner') then
    raise exception 'a tenant keeps at least one owner'
      using errcode = 'check_violation', constraint = 'membership_keeps_an_owner', table = 'membership';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.quota_grows_to_its_ceiling()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.used > new.ceiling and (tg_op = 'INSERT' or new.used > old.used) then
    raise exception 'quota % of tenant % would hold % of %', new.resource, new.tenant_id, new.used, new.ceiling
      using errcode = 'check_violation', constraint = 'quota_grows_to_its_ceiling', table = 'quota';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.ssh_key_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'INSERT' then
    perform pg_notify('ulysse_ssh_key', old.fingerprint);
  end if;
  if tg_op <> 'DELETE' then
    perform pg_notify('ulysse_ssh_key', new.fingerprint);
  end if;
  return null;
end
$function$;
