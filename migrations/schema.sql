-- The schema as it is today, read from the catalogue. Generated, never edited: see README.md.

-- One unit of a subnet that was touched: free, or whose. A unit without a row is in address_gap or in address_range.
table address (
  address_space_id uuid not null, -- The world in which it exists once.
  address inet not null, -- The address; of a prefix its first one.
  subnet_id uuid not null, -- The subnet that it belongs to.
  cidr cidr not null, -- The subnet's range, repeated here for the constraints.
  state text not null, -- free; assigned; quarantined until free_after; reserved by staff; service: network, gateway, broadcast; external: seen in use, not ours.
  free_after timestamp with time zone not null default '-infinity'::timestamp with time zone, -- Not before; also the order of use: the longest released goes first. Never used: -infinity, in a sparse subnet infinity, because there the released go first.
  vserver_id uuid, -- The owner, while assigned.
  since timestamp with time zone not null, -- When its state began.
  note text, -- Why it is reserved, service or external.
  hands_out smallint not null, -- The subnet's length of prefix, repeated here for the constraints.
  tenant_id uuid, -- The owner's tenant.
  reserved boolean not null default false, -- Only the staff give it; it returns to reserved after its quarantine.
  range_id uuid, -- The range that it belongs to, if it does.
  constraint address_begins_its_unit CHECK ((set_masklen((network(set_masklen(address, (hands_out)::integer)))::inet, masklen(address)) = address))
  constraint address_has_an_owner_when_assigned CHECK (((state = 'assigned'::text) = (vserver_id IS NOT NULL)))
  constraint address_is_in_its_subnet CHECK (((address <<= (cidr)::inet) AND (masklen(address) =
CASE family(address)
    WHEN 4 THEN 32
    ELSE 128
END)))
  constraint address_note_check CHECK ((length(note) <= 200))
  constraint address_of_a_range_is_never_free CHECK (((range_id IS NULL) OR (state <> 'free'::text)))
  constraint address_pkey PRIMARY KEY (address_space_id, address)
  constraint address_range_id_fkey FOREIGN KEY (range_id) REFERENCES address_range(id)
  constraint address_reserved_is_marked_so CHECK (((state <> 'reserved'::text) OR reserved))
  constraint address_state_check CHECK ((state = ANY (ARRAY['free'::text, 'reserved'::text, 'assigned'::text, 'quarantined'::text, 'service'::text, 'external'::text])))
  constraint address_subnet_id_address_space_id_cidr_hands_out_fkey FOREIGN KEY (subnet_id, address_space_id, cidr, hands_out) REFERENCES subnet(id, address_space_id, cidr, hands_out)
  constraint address_tenant_id_vserver_id_fkey FOREIGN KEY (tenant_id, vserver_id) REFERENCES vserver(tenant_id, id) MATCH FULL DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX address_by_age ON public.address USING btree (since, address_space_id, address) WHERE (state <> 'free'::text);
CREATE INDEX address_by_number ON public.address USING btree (address_space_id, cidr, address) WHERE (state <> 'free'::text);
CREATE INDEX address_free ON public.address USING btree (subnet_id, free_after, address) WHERE (state = 'free'::text);
CREATE INDEX address_in_range ON public.address USING btree (range_id) WHERE (range_id IS NOT NULL);
CREATE INDEX address_in_state_by_number ON public.address USING btree (state, address_space_id, cidr, address) WHERE (state <> 'assigned'::text);
CREATE INDEX address_of_tenant_by_number ON public.address USING btree (tenant_id, address_space_id, cidr, address) WHERE (tenant_id IS NOT NULL);
CREATE INDEX address_resting ON public.address USING btree (subnet_id, free_after) WHERE (state = 'quarantined'::text);
CREATE INDEX address_vserver ON public.address USING btree (vserver_id) WHERE (vserver_id IS NOT NULL);
CREATE TRIGGER address_changes_owner_in_scope BEFORE UPDATE ON public.address FOR EACH ROW WHEN ((old.tenant_id IS DISTINCT FROM new.tenant_id)) EXECUTE FUNCTION owner_is_in_scope();
CREATE TRIGGER address_delete_counted AFTER DELETE ON public.address REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION address_counted();
CREATE TRIGGER address_given_in_scope BEFORE INSERT ON public.address FOR EACH ROW WHEN ((new.tenant_id IS NOT NULL)) EXECUTE FUNCTION owner_is_in_scope();
CREATE TRIGGER address_insert_counted AFTER INSERT ON public.address REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION address_counted();
CREATE TRIGGER address_owner_changed AFTER UPDATE ON public.address FOR EACH ROW WHEN ((old.vserver_id IS DISTINCT FROM new.vserver_id)) EXECUTE FUNCTION address_owner_changed();
CREATE TRIGGER address_owner_given AFTER INSERT ON public.address FOR EACH ROW WHEN ((new.vserver_id IS NOT NULL)) EXECUTE FUNCTION address_owner_changed();
CREATE TRIGGER address_update_counted AFTER UPDATE ON public.address FOR EACH ROW WHEN (((old.state <> new.state) OR (old.range_id IS DISTINCT FROM new.range_id))) EXECUTE FUNCTION address_counted();
policy address_scope for all using ((( SELECT scope_is_everything() AS scope_is_everything) OR (tenant_id = ANY (( SELECT scope_tenants() AS scope_tenants)::uuid[]))));
grant select to ulysse_panel;

-- Units that are free and have no row yet. Rows are made from here, some hundred at a time, before they are needed.
table address_gap (
  subnet_id uuid not null, -- The subnet.
  first inet not null, -- First address of the first unit.
  last inet not null, -- Last address of the last unit.
  constraint address_gap_check CHECK ((last >= first))
  constraint address_gap_pkey PRIMARY KEY (subnet_id, first)
  constraint address_gap_subnet_id_fkey FOREIGN KEY (subnet_id) REFERENCES subnet(id) ON DELETE CASCADE
);
grant select to ulysse_panel;

-- Who had an address when; kept when the vserver is long gone.
table address_history (
  id bigint generated always as identity not null, -- Identifier.
  address_space_id uuid not null, -- The address space.
  address inet not null, -- The address.
  vserver_id uuid not null, -- Who had it.
  assigned_at timestamp with time zone not null, -- From when.
  released_at timestamp with time zone, -- Until when; null while it has it.
  tenant_id uuid not null, -- That vserver's tenant.
  constraint address_history_address_space_id_fkey FOREIGN KEY (address_space_id) REFERENCES address_space(id)
  constraint address_history_check CHECK ((released_at >= assigned_at))
  constraint address_history_pkey PRIMARY KEY (id)
);
CREATE INDEX address_history_by_age ON public.address_history USING btree (assigned_at, id);
CREATE INDEX address_history_of_address ON public.address_history USING btree (address, assigned_at, id);
CREATE INDEX address_history_of_tenant ON public.address_history USING btree (tenant_id, assigned_at, id);
CREATE INDEX address_history_of_vserver ON public.address_history USING btree (vserver_id, assigned_at, id);
CREATE UNIQUE INDEX address_history_current ON public.address_history USING btree (address_space_id, address) WHERE (released_at IS NULL);
policy address_history_scope for all using ((( SELECT scope_is_everything() AS scope_is_everything) OR (tenant_id = ANY (( SELECT scope_tenants() AS scope_tenants)::uuid[]))));
grant select to ulysse_panel;

-- Addresses of a subnet that are kept back. Those of them that were never touched have no row in address.
table address_range (
  id uuid not null, -- Identifier.
  subnet_id uuid not null, -- The subnet.
  cidr cidr not null, -- The subnet's range, repeated here for the constraints.
  first inet not null, -- First address.
  last inet not null, -- Last address, included.
  purpose text not null, -- reserved: the staff give them by asking; excluded: nobody gets them.
  note text not null, -- What for.
  created_at timestamp with time zone not null, -- When it was defined.
  constraint address_range_is_in_its_subnet CHECK (((first <<= (cidr)::inet) AND (last <<= (cidr)::inet) AND (first <= last) AND (masklen(first) = masklen(last)) AND (masklen(first) =
CASE family(first)
    WHEN 4 THEN 32
    ELSE 128
END)))
  constraint address_range_note_check CHECK ((length(note) <= 200))
  constraint address_range_overlaps_none EXCLUDE USING gist (subnet_id WITH =, address_interval(first, last, '[]'::text) WITH &&)
  constraint address_range_pkey PRIMARY KEY (id)
  constraint address_range_purpose_check CHECK ((purpose = ANY (ARRAY['reserved'::text, 'excluded'::text])))
  constraint address_range_subnet_id_cidr_fkey FOREIGN KEY (subnet_id, cidr) REFERENCES subnet(id, cidr)
);
grant select to ulysse_panel;

-- A world in which an address exists once; the same 10/8 may exist in two of them.
table address_space (
  id uuid not null, -- Identifier.
  name text not null, -- Name for people.
  created_at timestamp with time zone not null, -- When it was defined.
  version bigint not null default 1, -- Raised by every change, so that nobody overwrites what was never read.
  constraint address_space_name_check CHECK ((name ~ '^[a-z]([a-z0-9-]{0,30}[a-z0-9])?$'::text))
  constraint address_space_name_key UNIQUE (name)
  constraint address_space_pkey PRIMARY KEY (id)
  constraint address_space_version_check CHECK ((version >= 1))
);
grant delete, insert, select, update to ulysse_panel;

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
CREATE INDEX audit_entry_actor_name ON public.audit_entry USING btree (actor, id);
CREATE INDEX audit_entry_tenant ON public.audit_entry USING btree (tenant_id, id);
CREATE TRIGGER audit_entry_is_append_only BEFORE DELETE OR UPDATE ON public.audit_entry FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_entry_is_not_truncated BEFORE TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
policy audit_entry_read for select using ((( SELECT scope_is_everything() AS scope_is_everything) OR (tenant_id = ANY (( SELECT scope_tenants() AS scope_tenants)::uuid[]))));
policy audit_entry_write for insert with check ((( SELECT scope_is_everything() AS scope_is_everything) OR (actor_id = ( SELECT scope_person() AS scope_person))));
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
policy audit_seal_scope for all using (( SELECT scope_is_everything() AS scope_is_everything));
grant insert, select to ulysse_panel;

-- The number that identifies a vserver to the kernel: the uid range number*65536 .. +65535 of one host.
table context (
  host_id uuid not null, -- The host.
  number integer not null, -- 2..32767; 0 is the host, 1 the watcher.
  state text not null, -- free, assigned, quarantined until free_after, or excluded.
  free_after timestamp with time zone not null default '-infinity'::timestamp with time zone, -- Not before; also the order of use: the longest released goes first.
  vserver_id uuid, -- The owner, while assigned.
  tenant_id uuid, -- The owner's tenant.
  note text, -- Why the staff excluded it.
  host_reason text, -- Why the host excludes it. Null when it does not, or the staff do.
  constraint context_excluded_by_staff_or_host CHECK (((host_reason IS NULL) OR ((state = 'excluded'::text) AND (note IS NULL))))
  constraint context_has_an_owner_when_assigned CHECK (((state = 'assigned'::text) = (vserver_id IS NOT NULL)))
  constraint context_host_id_fkey FOREIGN KEY (host_id) REFERENCES host(id)
  constraint context_note_check CHECK ((length(note) <= 200))
  constraint context_note_tells_why_it_is_excluded CHECK (((note IS NULL) OR (state = 'excluded'::text)))
  constraint context_number_check CHECK (((number >= 2) AND (number <= 32767)))
  constraint context_pkey PRIMARY KEY (host_id, number)
  constraint context_state_check CHECK ((state = ANY (ARRAY['free'::text, 'assigned'::text, 'quarantined'::text, 'excluded'::text])))
  constraint context_tenant_id_vserver_id_fkey FOREIGN KEY (tenant_id, vserver_id) REFERENCES vserver(tenant_id, id) MATCH FULL DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX context_excluded_by_host ON public.context USING btree (host_id, number) WHERE (host_reason IS NOT NULL);
CREATE INDEX context_free ON public.context USING btree (host_id, free_after, number) WHERE (state = 'free'::text);
CREATE INDEX context_resting ON public.context USING btree (host_id, free_after) WHERE (state = 'quarantined'::text);
CREATE UNIQUE INDEX context_owner ON public.context USING btree (vserver_id) WHERE (vserver_id IS NOT NULL);
CREATE TRIGGER context_changes_owner_in_scope BEFORE UPDATE ON public.context FOR EACH ROW WHEN ((old.tenant_id IS DISTINCT FROM new.tenant_id)) EXECUTE FUNCTION owner_is_in_scope();
CREATE TRIGGER context_insert_counted AFTER INSERT ON public.context REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION context_counted();
CREATE TRIGGER context_release BEFORE UPDATE ON public.context FOR EACH ROW WHEN (((old.state = 'assigned'::text) AND (new.state <> 'assigned'::text))) EXECUTE FUNCTION context_released();
CREATE TRIGGER context_update_counted AFTER UPDATE ON public.context FOR EACH ROW WHEN (((old.state <> new.state) AND ((old.state = 'assigned'::text) OR (NOT (old.host_reason IS DISTINCT FROM new.host_reason))))) EXECUTE FUNCTION context_counted();
policy context_scope for all using ((( SELECT scope_is_everything() AS scope_is_everything) OR (tenant_id = ANY (( SELECT scope_tenants() AS scope_tenants)::uuid[]))));
grant select to ulysse_panel;

-- Ranges of context numbers that a host cannot give, as it last said; those of one host never overlap.
table context_forbidden (
  host_id uuid not null, -- The host.
  first integer not null, -- The first number.
  last integer not null, -- The last number, inclusive.
  reason text not null, -- Why, for people.
  constraint context_forbidden_first_check CHECK (((first >= 2) AND (first <= 32767)))
  constraint context_forbidden_host_id_fkey FOREIGN KEY (host_id) REFERENCES host(id) ON DELETE CASCADE
  constraint context_forbidden_in_order CHECK (((last >= first) AND (last <= 32767)))
  constraint context_forbidden_pkey PRIMARY KEY (host_id, first)
  constraint context_forbidden_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 200)))
);

-- How many context numbers of a host are what: the sum of its rows. Several rows, as in subnet_use.
table context_use (
  id bigint generated always as identity not null, -- Identifier.
  host_id uuid not null, -- The host.
  total integer not null, -- Part of the number that the panel manages.
  assigned integer not null, -- Part of the number that are assigned; a part may be negative, the sum never is.
  quarantined integer not null, -- Part of the number that rest after a release.
  excluded integer not null, -- Part of the number that are excluded.
  constraint context_use_host_id_fkey FOREIGN KEY (host_id) REFERENCES host(id) ON DELETE CASCADE
  constraint context_use_pkey PRIMARY KEY (id)
);
CREATE INDEX context_use_host ON public.context_use USING btree (host_id);
grant select to ulysse_panel;

-- A machine that runs vservers, with what it has and what was promised of it.
table host (
  id uuid not null, -- Identifier; grants name it.
  name text not null, -- Name for people.
  endpoint text not null, -- unix:DIR (control.sock and enter.sock in it) or dns:///host:port (mutual TLS).
  engine text not null, -- incus, or util-vserver on a Linux-VServer kernel.
  engine_version text, -- As the host says.
  state text not null, -- registered: not heard yet; ready: answers; unreachable: did not answer last time; retired: kept for the history only.
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
  constraint host_engine_check CHECK ((engine = ANY (ARRAY['incus'::text, 'util-vserver'::text])))
  constraint host_labels_are_words CHECK (((cardinality(labels) <= 20) AND ((labels)::text ~ '^\{([a-z]([a-z0-9-]{0,30}[a-z0-9])?(,[a-z]([a-z0-9-]{0,30}[a-z0-9])?)*)?\}$'::text)))
  constraint host_memory_mib_check CHECK ((memory_mib > 0))
  constraint host_name_check CHECK ((name ~ '^[a-z]([a-z0-9-]{0,30}[a-z0-9])?$'::text))
  constraint host_overcommit_disk_check CHECK (((overcommit_disk >= 0.1) AND (overcommit_disk <= (100)::numeric)))
  constraint host_overcommit_memory_check CHECK (((overcommit_memory >= 0.1) AND (overcommit_memory <= (100)::numeric)))
  constraint host_pkey PRIMARY KEY (id)
  constraint host_ready_is_described CHECK (((state <> 'ready'::text) OR ((cpus IS NOT NULL) AND (memory_mib IS NOT NULL) AND (disk_mib IS NOT NULL))))
  constraint host_state_check CHECK ((state = ANY (ARRAY['registered'::text, 'ready'::text, 'unreachable'::text, 'retired'::text])))
  constraint host_version_check CHECK ((version >= 1))
  constraint host_vservers_check CHECK ((vservers >= 0))
);
CREATE INDEX host_labels ON public.host USING gin (labels);
CREATE INDEX host_list ON public.host USING btree (name COLLATE "C") WHERE (state <> 'retired'::text);
CREATE UNIQUE INDEX host_endpoint ON public.host USING btree (endpoint) WHERE (state <> 'retired'::text);
CREATE UNIQUE INDEX host_name ON public.host USING btree (name) WHERE (state <> 'retired'::text);
CREATE TRIGGER host_cpu_is_not_oversold BEFORE UPDATE ON public.host FOR EACH ROW EXECUTE FUNCTION host_cpu_is_not_oversold();
CREATE TRIGGER host_stays_retired BEFORE UPDATE ON public.host FOR EACH ROW WHEN ((old.state = 'retired'::text)) EXECUTE FUNCTION host_stays_retired();
grant insert, select, update to ulysse_panel;

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
policy idempotent_call_scope for all using ((( SELECT scope_is_everything() AS scope_is_everything) OR (person_id = ( SELECT scope_person() AS scope_person))));
grant delete, insert, select, update to ulysse_panel;

-- One person's role in one tenant.
table membership (
  tenant_id uuid not null, -- The tenant.
  person_id uuid not null, -- The person.
  role text not null, -- viewer reads; operator also orders, starts, stops, enters; owner also deletes and manages members.
  created_at timestamp with time zone not null, -- Since when.
  version bigint not null default 1, -- Raised by every change of the role.
  constraint membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint membership_pkey PRIMARY KEY (tenant_id, person_id)
  constraint membership_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'operator'::text, 'viewer'::text])))
  constraint membership_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  constraint membership_version_check CHECK ((version >= 1))
);
CREATE INDEX membership_person ON public.membership USING btree (person_id);
CREATE CONSTRAINT TRIGGER membership_keeps_an_owner AFTER DELETE OR UPDATE ON public.membership DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION membership_keeps_an_owner();
policy membership_scope for all using ((( SELECT scope_is_everything() AS scope_is_everything) OR (tenant_id = ANY (( SELECT scope_tenants() AS scope_tenants)::uuid[])) OR (person_id = ( SELECT scope_person() AS scope_person))));
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
policy operation_scope for all using ((( SELECT scope_is_everything() AS scope_is_everything) OR (tenant_id = ANY (( SELECT scope_tenants() AS scope_tenants)::uuid[]))));
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
policy operation_step_scope for all using ((( SELECT scope_is_everything() AS scope_is_everything) OR (EXISTS ( SELECT 1
   FROM operation o
  WHERE (o.id = operation_step.operation_id)))));
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
  used bigint not null default 0, -- How much is held by what is there.
  ceiling bigint, -- How much may be used and reserved together; null is unlimited. May be set below: then nothing more can be taken.
  reserved bigint not null default 0, -- How much is held by orders that are not ready yet; becomes used when they are.
  version bigint not null default 0, -- Raised by every change of the ceiling, not by taking and giving back; 0 is that of a missing row, too.
  by_staff boolean not null default false, -- Whether staff have set the ceiling: from then on the site file does not.
  constraint quota_ceiling_check CHECK ((ceiling >= 0))
  constraint quota_pkey PRIMARY KEY (tenant_id, resource)
  constraint quota_reserved_check CHECK ((reserved >= 0))
  constraint quota_resource_check CHECK ((resource = ANY (ARRAY['vservers'::text, 'cpu-millis'::text, 'memory-mib'::text, 'disk-mib'::text, 'ipv4'::text, 'ipv6'::text, 'snapshots'::text, 'backups'::text, 'vlans'::text])))
  constraint quota_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  constraint quota_used_check CHECK ((used >= 0))
  constraint quota_version_check CHECK ((version >= 0))
);
CREATE INDEX quota_by_use ON public.quota USING btree (used, tenant_id, resource COLLATE "C");
CREATE TRIGGER quota_grows_to_its_ceiling BEFORE INSERT OR UPDATE ON public.quota FOR EACH ROW EXECUTE FUNCTION quota_grows_to_its_ceiling();
policy quota_scope for all using ((( SELECT scope_is_everything() AS scope_is_everything) OR (tenant_id = ANY (( SELECT scope_tenants() AS scope_tenants)::uuid[]))));
grant insert, select, update to ulysse_panel;

-- A tenant's wish to hold more of a resource, and what staff said to it.
table quota_request (
  id uuid not null, -- Identifier.
  tenant_id uuid not null, -- Who asks.
  resource text not null, -- For more of what.
  wanted bigint not null, -- The ceiling that is wished for.
  reason text not null, -- Why, in the words of who asks.
  state text not null, -- pending, then approved, refused or withdrawn.
  requested_by uuid not null, -- Which person asked.
  requester text not null, -- That person's username then.
  requested_at timestamp with time zone not null, -- When.
  decided_by uuid, -- Who decided: staff, or who withdrew it.
  decider text, -- That person's username then.
  decided_at timestamp with time zone, -- When.
  granted bigint, -- The ceiling that was set; may be other than what was wanted.
  answer text, -- What staff said.
  version bigint not null default 1, -- Raised by every change.
  constraint quota_request_answer_check CHECK (((length(answer) >= 1) AND (length(answer) <= 1000)))
  constraint quota_request_granted_check CHECK ((granted > 0))
  constraint quota_request_grants_when_approved CHECK (((granted IS NOT NULL) = (state = 'approved'::text)))
  constraint quota_request_is_decided_by_somebody CHECK ((((decided_at IS NULL) = (state = 'pending'::text)) AND ((decided_by IS NULL) = (decided_at IS NULL)) AND ((decider IS NULL) = (decided_at IS NULL))))
  constraint quota_request_is_refused_with_an_answer CHECK (((state <> 'refused'::text) OR (answer IS NOT NULL)))
  constraint quota_request_pkey PRIMARY KEY (id)
  constraint quota_request_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
  constraint quota_request_resource_check CHECK ((resource = ANY (ARRAY['vservers'::text, 'cpu-millis'::text, 'memory-mib'::text, 'disk-mib'::text, 'ipv4'::text, 'ipv6'::text, 'snapshots'::text, 'backups'::text, 'vlans'::text])))
  constraint quota_request_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'approved'::text, 'refused'::text, 'withdrawn'::text])))
  constraint quota_request_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  constraint quota_request_version_check CHECK ((version >= 1))
  constraint quota_request_wanted_check CHECK ((wanted > 0))
);
CREATE INDEX quota_request_by_state ON public.quota_request USING btree (state, requested_at DESC, id DESC);
CREATE INDEX quota_request_list ON public.quota_request USING btree (tenant_id, requested_at DESC, id DESC);
CREATE INDEX quota_request_staff_list ON public.quota_request USING btree (requested_at DESC, id DESC);
CREATE UNIQUE INDEX quota_request_pending ON public.quota_request USING btree (tenant_id, resource) WHERE (state = 'pending'::text);
CREATE TRIGGER quota_request_is_decided_once BEFORE UPDATE ON public.quota_request FOR EACH ROW EXECUTE FUNCTION quota_request_is_decided_once();
policy quota_request_scope for all using ((( SELECT scope_is_everything() AS scope_is_everything) OR (tenant_id = ANY (( SELECT scope_tenants() AS scope_tenants)::uuid[]))));
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
policy ssh_key_scope for all using ((( SELECT scope_is_everything() AS scope_is_everything) OR (person_id = ( SELECT scope_person() AS scope_person))));
grant delete, insert, select, update to ulysse_panel;

-- A range of addresses of one network, and how full it is.
table subnet (
  id uuid not null, -- Identifier.
  vlan_id uuid not null, -- The network.
  address_space_id uuid not null, -- The network's address space, repeated here for the constraints.
  cidr cidr not null, -- The range.
  gateway inet, -- Way out, inside the range; null when there is none.
  total numeric(39,0) not null, -- Number of its units: addresses, or prefixes of the length handed out.
  created_at timestamp with time zone not null, -- When it was defined.
  hands_out smallint not null, -- Length of the prefix that a vserver gets: 32, 128, or for instance 64.
  version bigint not null default 1, -- Raised when the staff change it; not by orders.
  sparse boolean not null, -- Whether units get a row only when they are about to be used, because there are too many.
  constraint subnet_gateway_is_no_edge CHECK (((family((cidr)::inet) = 6) OR (masklen((cidr)::inet) > 30) OR ((host(gateway) <> host((network((cidr)::inet))::inet)) AND (host(gateway) <> host(broadcast((cidr)::inet)))))) NOT VALID
  constraint subnet_hands_out_parts_of_itself CHECK (
CASE family((cidr)::inet)
    WHEN 4 THEN (hands_out = 32)
    ELSE ((hands_out >= masklen((cidr)::inet)) AND (hands_out <= 128))
END)
  constraint subnet_holds_its_gateway CHECK (((gateway IS NULL) OR ((gateway <<= (cidr)::inet) AND (masklen(gateway) =
CASE family(gateway)
    WHEN 4 THEN 32
    ELSE 128
END))))
  constraint subnet_id_address_space_id_cidr_hands_out_key UNIQUE (id, address_space_id, cidr, hands_out)
  constraint subnet_id_cidr_key UNIQUE (id, cidr)
  constraint subnet_overlaps_none EXCLUDE USING gist (address_space_id WITH =, cidr inet_ops WITH &&)
  constraint subnet_pkey PRIMARY KEY (id)
  constraint subnet_total_check CHECK ((total >= (0)::numeric))
  constraint subnet_vlan_id_address_space_id_fkey FOREIGN KEY (vlan_id, address_space_id) REFERENCES vlan(id, address_space_id)
);
CREATE INDEX subnet_by_cidr ON public.subnet USING btree (cidr, id);
CREATE INDEX subnet_vlan ON public.subnet USING btree (vlan_id);
grant select to ulysse_panel;

-- How full a subnet is: the sum of its rows. Several rows, so that no order waits for another one's count.
table subnet_use (
  id bigint generated always as identity not null, -- Identifier.
  subnet_id uuid not null, -- The subnet.
  used bigint not null, -- Part of the number of assigned units; a part may be negative, the sum never is.
  quarantined bigint not null, -- Part of the number that rest after a release.
  held numeric(39,0) not null, -- Part of the number that are reserved, excluded, service or external.
  constraint subnet_use_pkey PRIMARY KEY (id)
  constraint subnet_use_subnet_id_fkey FOREIGN KEY (subnet_id) REFERENCES subnet(id) ON DELETE CASCADE
);
CREATE INDEX subnet_use_subnet ON public.subnet_use USING btree (subnet_id);
grant select to ulysse_panel;

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
CREATE INDEX tenant_by_slug ON public.tenant USING btree (slug COLLATE "C");
policy tenant_scope for all using ((( SELECT scope_is_everything() AS scope_is_everything) OR (id = ANY (( SELECT scope_tenants() AS scope_tenants)::uuid[]))));
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
CREATE INDEX vlan_list ON public.vlan USING btree (name COLLATE "C");
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
policy vlan_grant_scope for all using ((( SELECT scope_is_everything() AS scope_is_everything) OR (tenant_id = ANY (( SELECT scope_tenants() AS scope_tenants)::uuid[]))));
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
CREATE INDEX vserver_by_name ON public.vserver USING btree (name COLLATE "C", id) WHERE (state <> 'deleted'::text);
CREATE INDEX vserver_host ON public.vserver USING btree (host_id) WHERE (released_at IS NULL);
CREATE INDEX vserver_in_state_by_age ON public.vserver USING btree (state, created_at, id) WHERE (state <> 'deleted'::text);
CREATE INDEX vserver_in_state_by_name ON public.vserver USING btree (state, name COLLATE "C", id) WHERE (state <> 'deleted'::text);
CREATE INDEX vserver_list ON public.vserver USING btree (tenant_id, created_at DESC, id DESC) WHERE (state <> 'deleted'::text);
CREATE INDEX vserver_of_host_by_age ON public.vserver USING btree (host_id, created_at, id) WHERE (state <> 'deleted'::text);
CREATE INDEX vserver_of_host_by_name ON public.vserver USING btree (host_id, name COLLATE "C", id) WHERE (state <> 'deleted'::text);
CREATE INDEX vserver_of_tenant_by_name ON public.vserver USING btree (tenant_id, name COLLATE "C", id) WHERE (state <> 'deleted'::text);
CREATE INDEX vserver_spread ON public.vserver USING btree (tenant_id, host_id) WHERE (released_at IS NULL);
CREATE INDEX vserver_staff_list ON public.vserver USING btree (created_at DESC, id DESC) WHERE (state <> 'deleted'::text);
CREATE INDEX vserver_unsettled ON public.vserver USING btree (id) WHERE ((released_at IS NULL) AND (observed_generation < generation));
CREATE UNIQUE INDEX vserver_context ON public.vserver USING btree (host_id, context) WHERE (released_at IS NULL);
CREATE UNIQUE INDEX vserver_name ON public.vserver USING btree (tenant_id, name) WHERE (released_at IS NULL);
policy vserver_scope for all using ((( SELECT scope_is_everything() AS scope_is_everything) OR (tenant_id = ANY (( SELECT scope_tenants() AS scope_tenants)::uuid[]))));
grant insert, select, update to ulysse_panel;

-- How many context numbers of each host are what; the rest is free.
view context_fill as
 SELECT h.id AS host_id,
    (COALESCE(sum(u.total), (0)::bigint))::integer AS total,
    (COALESCE(sum(u.assigned), (0)::bigint))::integer AS assigned,
    (COALESCE(sum(u.quarantined), (0)::bigint))::integer AS quarantined,
    (COALESCE(sum(u.excluded), (0)::bigint))::integer AS excluded
   FROM (host h
     LEFT JOIN context_use u ON ((u.host_id = h.id)))
  GROUP BY h.id;
grant select to ulysse_panel;

-- How full each subnet is.
view subnet_fill as
 SELECT s.id AS subnet_id,
    (COALESCE(sum(u.used), (0)::numeric))::bigint AS used,
    (COALESCE(sum(u.quarantined), (0)::numeric))::bigint AS quarantined,
    (COALESCE(sum(u.held), (0)::numeric))::numeric(39,0) AS held
   FROM (subnet s
     LEFT JOIN subnet_use u ON ((u.subnet_id = s.id)))
  GROUP BY s.id;
grant select to ulysse_panel;

CREATE OR REPLACE FUNCTION public.address_counted()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_op = 'INSERT' then
    perform subnet_count(subnet_id, count(*) filter (where state = 'assigned'), count(*) filter (where state = 'quarantined'),
        count(*) filter (where state in ('reserved', 'service', 'external')) - count(range_id))
      from after where state <> 'free' group by subnet_id;
  elsif tg_op = 'DELETE' then
    perform subnet_count(subnet_id, - count(*) filter (where state = 'assigned'), - count(*) filter (where state = 'quarantined'),
        count(range_id) - count(*) filter (where state in ('reserved', 'service', 'external')))
      from before where state <> 'free' group by subnet_id;
  else
    perform subnet_count(new.subnet_id,
      (new.state = 'assigned')::integer - (old.state = 'assigned')::integer,
      (new.state = 'quarantined')::integer - (old.state = 'quarantined')::integer,
      (new.state in ('reserved', 'service', 'external'))::integer - (old.state in ('reserved', 'service', 'external'))::integer
        - (new.range_id is not null)::integer + (old.range_id is not null)::integer);
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.address_end_quarantine(p_most integer, p_now timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  v_subnet uuid;
  v_ended integer := 0;
begin
  for v_subnet in select id from subnet s
    where exists (select from address where subnet_id = s.id and state = 'quarantined' and free_after <= p_now) order by id
  loop
    v_ended := v_ended + address_rested(v_subnet, p_most - v_ended, p_now);
    exit when v_ended >= p_most;
  end loop;
  return v_ended;
end
$function$;

CREATE OR REPLACE FUNCTION public.address_give_back(p_owner uuid, p_until timestamp with time zone, p_now timestamp with time zone)
 RETURNS TABLE(family integer, units bigint)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with given as (
    update address set state = 'quarantined', tenant_id = null, vserver_id = null, since = p_now, free_after = p_until
    where vserver_id = p_owner returning address)
  select family(address), count(*) from given group by 1
$function$;

CREATE OR REPLACE FUNCTION public.address_mark(p_subnet uuid, p_address inet, p_state text, p_note text, p_now timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  v_subnet subnet;
  v_range address_range;
  v_unit inet;
  v_row address;
begin
  select * into v_subnet from subnet where id = p_subnet for update;
  if v_subnet.id is null or not p_address <<= v_subnet.cidr then
    return 'outside';
  end if;
  v_unit := address_unit(p_address, v_subnet.hands_out);
  select * into v_range from address_range where subnet_id = p_subnet and address_interval(first, last, '[]') @> v_unit;
  select * into v_row from address where address_space_id = v_subnet.address_space_id and address = v_unit for update;
  if v_row.state in ('assigned', 'quarantined', 'service') then
    return v_row.state;
  end if;
  if p_state = 'free' and v_range.id is not null then
    delete from address where address_space_id = v_subnet.address_space_id and address = v_unit;
  else
    insert into address (address_space_id, address, subnet_id, cidr, hands_out, state, reserved, note, since, range_id)
      values (v_subnet.address_space_id, v_unit, p_subnet, v_subnet.cidr, v_subnet.hands_out, p_state, p_state = 'reserved',
        p_note, p_now, v_range.id)
      on conflict (address_space_id, address) do update
        set state = p_state, reserved = p_state = 'reserved', note = p_note, since = p_now, free_after = '-infinity';
  end if;
  update subnet set version = version + 1 where id = p_subnet;
  return 'done';
end
$function$;

CREATE OR REPLACE FUNCTION public.address_number(p_address inet)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select case family(p_address)
    when 4 then (set_masklen(p_address, 32) - '0.0.0.0'::inet)::numeric
    else (('x' || substr(encode(inet_send(p_address), 'hex'), 9, 8))::bit(32)::bigint::numeric * 4294967296
          + ('x' || substr(encode(inet_send(p_address), 'hex'), 17, 8))::bit(32)::bigint) * 18446744073709551616
        + ('x' || substr(encode(inet_send(p_address), 'hex'), 25, 8))::bit(32)::bigint::numeric * 4294967296
        + ('x' || substr(encode(inet_send(p_address), 'hex'), 33, 8))::bit(32)::bigint
  end::numeric(39)
$function$;

CREATE OR REPLACE FUNCTION public.address_of(p_family integer, p_number numeric)
 RETURNS inet
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select case p_family
    when 4 then '0.0.0.0'::inet + p_number::bigint
    else (
      to_hex(mod(div(p_number, 5192296858534827628530496329220096), 65536)::integer) || ':' ||
      to_hex(mod(div(p_number, 79228162514264337593543950336), 65536)::integer) || ':' ||
      to_hex(mod(div(p_number, 1208925819614629174706176), 65536)::integer) || ':' ||
      to_hex(mod(div(p_number, 18446744073709551616), 65536)::integer) || ':' ||
      to_hex(mod(div(p_number, 281474976710656), 65536)::integer) || ':' ||
      to_hex(mod(div(p_number, 4294967296), 65536)::integer) || ':' ||
      to_hex(mod(div(p_number, 65536), 65536)::integer) || ':' ||
      to_hex(mod(p_number, 65536)::integer)
    )::inet
  end
$function$;

CREATE OR REPLACE FUNCTION public.address_owner_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_op = 'UPDATE' and old.vserver_id is not null then
    update address_history set released_at = greatest(new.since, assigned_at)
      where address_space_id = old.address_space_id and address = old.address and released_at is null;
  end if;
  if new.vserver_id is not null then
    insert into address_history (address_space_id, address, vserver_id, tenant_id, assigned_at)
      values (new.address_space_id, new.address, new.vserver_id, new.tenant_id, new.since);
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.address_pick(p_subnet uuid, p_tenant uuid, p_owner uuid, p_now timestamp with time zone)
 RETURNS inet
 LANGUAGE plpgsql
AS $function$
declare
  v_taken record;
begin
  with pick as (
    select address_space_id, address, free_after from address where subnet_id = p_subnet and state = 'free'
    order by free_after, address limit 1 for update skip locked)
  update address a set state = 'assigned', tenant_id = p_tenant, vserver_id = p_owner, since = p_now from pick
    where a.address_space_id = pick.address_space_id and a.address = pick.address
    returning a.address, pick.free_after into v_taken;
  if v_taken.free_after = 'infinity' then
    perform address_restock(p_subnet, v_taken.address, p_now);
  end if;
  return v_taken.address;
end
$function$;

CREATE OR REPLACE FUNCTION public.address_range_add(p_id uuid, p_subnet uuid, p_first inet, p_last inet, p_purpose text, p_note text, p_now timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  v_subnet subnet;
  v_unit numeric;
begin
  select * into v_subnet from subnet where id = p_subnet for update;
  if v_subnet.id is null or not (p_first <<= v_subnet.cidr and p_last <<= v_subnet.cidr and p_first <= p_last) then
    return 'outside';
  end if;
  v_unit := subnet_unit(v_subnet.hands_out, family(v_subnet.cidr));
  if mod(address_number(p_first), v_unit) <> 0 or mod(address_number(p_last) + 1, v_unit) <> 0 then
    return 'unaligned';
  end if;
  if exists (select from address_range
      where subnet_id = p_subnet and address_interval(first, last, '[]') && address_interval(p_first, p_last, '[]')) then
    return 'overlap';
  end if;
  perform 1 from address where address_space_id = v_subnet.address_space_id and address between p_first and p_last for update;
  if exists (select from address where address_space_id = v_subnet.address_space_id and address between p_first and p_last and state = 'assigned') then
    return 'assigned';
  end if;
  insert into address_range values (p_id, p_subnet, v_subnet.cidr, p_first, p_last, p_purpose, p_note, p_now);
  delete from address where address_space_id = v_subnet.address_space_id and address between p_first and p_last and state = 'free';
  update address set range_id = p_id where address_space_id = v_subnet.address_space_id and address between p_first and p_last;
  with cut as (delete from address_gap where subnet_id = p_subnet and first <= p_last and last >= p_first returning *)
  insert into address_gap
    select p_subnet, first, p_first - 1 from cut where first < p_first
    union all select p_subnet, p_last + 1, last from cut where last > p_last;
  perform subnet_count(p_subnet, 0, 0, div(address_number(p_last) - address_number(p_first) + 1, v_unit));
  update subnet set version = version + 1 where id = p_subnet;
  return 'done';
end
$function$;

CREATE OR REPLACE FUNCTION public.address_range_remove(p_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  v_range address_range;
  v_subnet subnet;
begin
  select s.* into v_subnet from subnet s join address_range r on r.subnet_id = s.id where r.id = p_id for update of s;
  select * into v_range from address_range where id = p_id;
  if v_range.id is null then
    return false;
  end if;
  update address set range_id = null where range_id = p_id;
  delete from address_range where id = p_id;
  insert into address_gap values (v_subnet.id, v_range.first, v_range.last);
  perform subnet_count(v_subnet.id, 0, 0, - div(address_number(v_range.last) - address_number(v_range.first) + 1,
    subnet_unit(v_subnet.hands_out, family(v_subnet.cidr))));
  update subnet set version = version + 1 where id = v_subnet.id;
  return true;
end
$function$;

CREATE OR REPLACE FUNCTION public.address_rested(p_subnet uuid, p_most integer, p_now timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare
  v_ended integer;
begin
  with rested as materialized (
    select address_space_id, address from address
    where subnet_id = p_subnet and state = 'quarantined' and free_after <= p_now
    order by free_after limit p_most for update skip locked),
  kept_back as (
    delete from address a using rested r
    where a.address_space_id = r.address_space_id and a.address = r.address and a.range_id is not null and not a.reserved returning 1),
  freed as (
    update address a set state = case when reserved then 'reserved' else 'free' end, since = p_now from rested r
    where a.address_space_id = r.address_space_id and a.address = r.address and (a.range_id is null or a.reserved) returning 1)
  select (select count(*) from kept_back) + (select count(*) from freed) into v_ended;
  return v_ended;
end
$function$;

CREATE OR REPLACE FUNCTION public.address_restock(p_subnet uuid, p_taken inet, p_now timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  perform 1 from address_gap g join subnet s on s.id = g.subnet_id
    where g.subnet_id = p_subnet and g.first > p_taken
      and address_number(g.first) - address_number(p_taken) <= 384 * subnet_unit(s.hands_out, family(s.cidr));
  if found then
    perform address_stock(p_subnet, p_now);
  end if;
end
$function$;

CREATE OR REPLACE FUNCTION public.address_stock(p_subnet uuid, p_now timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
declare
  c_most constant integer := 512;
  v_subnet record;
  v_gap record;
  v_first numeric;
  v_units numeric;
  v_made integer := 0;
begin
  -- The lock is kept until the end: whoever has nothing to make must not hold it while it waits for another subnet's.
  if not exists (select from address_gap where subnet_id = p_subnet) or not pg_try_advisory_xact_lock(address_stock_lock(p_subnet)) then
    return false;
  end if;
  select s.*, family(s.cidr) as family, subnet_unit(s.hands_out, family(s.cidr)) as unit into v_subnet
    from subnet s where s.id = p_subnet for key share skip locked;
  while v_made = 0 loop
    select * into v_gap from address_gap where subnet_id = v_subnet.id order by first limit 1;
    if not found then
      return false;
    end if;
    v_first := address_number(v_gap.first);
    v_units := least(c_most, div(address_number(v_gap.last) - v_first + 1, v_subnet.unit));
    insert into address (address_space_id, address, subnet_id, cidr, hands_out, state, free_after, since)
      select v_subnet.address_space_id, address_of(v_subnet.family, v_first + n * v_subnet.unit), p_subnet, v_subnet.cidr,
        v_subnet.hands_out, 'free', case when v_subnet.sparse then 'infinity' else '-infinity' end::timestamptz, p_now
      from generate_series(0, v_units::integer - 1) n
      on conflict do nothing;
    get diagnostics v_made = row_count;
    delete from address_gap where subnet_id = p_subnet and first = v_gap.first;
    if v_first + v_units * v_subnet.unit <= address_number(v_gap.last) then
      insert into address_gap values (p_subnet, address_of(v_subnet.family, v_first + v_units * v_subnet.unit), v_gap.last);
    end if;
  end loop;
  return true;
end
$function$;

CREATE OR REPLACE FUNCTION public.address_stock_lock(p_subnet uuid)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select hashtextextended('address_stock ' || p_subnet, 0)
$function$;

CREATE OR REPLACE FUNCTION public.address_take(p_vlan uuid, p_family integer, p_tenant uuid, p_owner uuid, p_now timestamp with time zone)
 RETURNS inet
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  v_subnet uuid;
  v_taken inet;
  v_again boolean := true;
begin
  while v_again loop
    -- Full subnets are passed over by one look at an index, however many there are.
    for v_subnet in
      select s.id from subnet s
        cross join lateral (select from address where subnet_id = s.id and state = 'free' limit 1) as free
      where s.vlan_id = p_vlan and family(s.cidr) = p_family order by s.created_at, s.id
    loop
      v_taken := address_pick(v_subnet, p_tenant, p_owner, p_now);
      if v_taken is not null then
        return v_taken;
      end if;
    end loop;
    for v_subnet in select id from subnet where vlan_id = p_vlan and family(cidr) = p_family order by created_at, id loop
      v_taken := address_pick(v_subnet, p_tenant, p_owner, p_now);
      if v_taken is null and (address_rested(v_subnet, 256, p_now) > 0 or address_stock(v_subnet, p_now)) then
        v_taken := address_pick(v_subnet, p_tenant, p_owner, p_now);
      end if;
      if v_taken is not null then
        return v_taken;
      end if;
    end loop;
    -- None free is not yet full: an address that is being taken may be given up again.
    v_again := false;
    for v_subnet in select id from subnet where vlan_id = p_vlan and family(cidr) = p_family order by created_at, id loop
      v_again := v_again or address_wait(v_subnet);
    end loop;
  end loop;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.address_take_asked(p_vlan uuid, p_asked inet, p_tenant uuid, p_owner uuid, p_staff boolean, p_now timestamp with time zone, OUT outcome text, OUT taken inet, OUT holder_tenant uuid, OUT holder text)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  v_subnet record;
  v_range record;
begin
  -- Shared with other orders, but not with a change of the subnet's ranges.
  select * into v_subnet from subnet where vlan_id = p_vlan and cidr >>= p_asked for key share;
  if not found then
    outcome := 'outside';
    return;
  end if;
  taken := address_unit(p_asked, v_subnet.hands_out);
  select * into v_range from address_range where subnet_id = v_subnet.id and address_interval(first, last, '[]') @> taken;
  insert into address (address_space_id, address, subnet_id, cidr, hands_out, state, free_after, since, tenant_id, vserver_id,
      range_id)
    select v_subnet.address_space_id, taken, v_subnet.id, v_subnet.cidr, v_subnet.hands_out, 'assigned', '-infinity', p_now,
      p_tenant, p_owner, v_range.id
    where v_range.id is null or v_range.purpose = 'reserved' and p_staff
    on conflict do nothing;
  if not found then
    update address set state = 'assigned', tenant_id = p_tenant, vserver_id = p_owner, since = p_now
      where address_space_id = v_subnet.address_space_id and address = taken
        and (state = 'free' or state = 'quarantined' and free_after <= p_now or state = 'reserved' and p_staff)
        and (not reserved or p_staff) and (v_range.id is null or v_range.purpose = 'reserved' and p_staff);
  end if;
  outcome := case when found then 'taken' end;
  if outcome is null then
    select a.state, a.tenant_id, v.name || '.' || t.slug into outcome, holder_tenant, holder
      from address a left join vserver v on v.id = a.vserver_id left join tenant t on t.id = a.tenant_id
      where a.address_space_id = v_subnet.address_space_id and a.address = taken;
    if outcome is null or outcome = 'free' or outcome = 'quarantined' and v_range.id is not null then
      outcome := coalesce(v_range.purpose, outcome);
    end if;
    taken := null;
  end if;
end
$function$;

CREATE OR REPLACE FUNCTION public.address_unit(p_address inet, p_hands_out integer)
 RETURNS inet
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select set_masklen(network(set_masklen(p_address, p_hands_out))::inet, masklen(p_address))
$function$;

CREATE OR REPLACE FUNCTION public.address_wait(p_subnet uuid)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
begin
  -- Locks that are shared, so that all who wait wake up at once, and let go of again by the exception.
  perform pg_advisory_xact_lock_shared(address_stock_lock(p_subnet));
  perform 1 from subnet where id = p_subnet for key share;
  perform 1 from address_gap where subnet_id = p_subnet;
  if not found then
    perform 1 from address where subnet_id = p_subnet and state = 'free' order by free_after, address limit 1 for share;
  end if;
  raise exception using errcode = 'UL001', message = found::text;
exception when sqlstate 'UL001' then
  return sqlerrm::boolean or exists (select from address where subnet_id = p_subnet and state = 'free');
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

CREATE OR REPLACE FUNCTION public.context_allow_again(p_host uuid, p_now timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare
  v_resting bigint;
  v_allowed bigint;
begin
  with changed as (
    update context set host_reason = null, state = case when free_after > p_now then 'quarantined' else 'free' end
    where host_id = p_host and host_reason is not null and context_forbidden_because(host_id, number) is null
    returning state)
  select count(*) filter (where state = 'quarantined'), count(*) into v_resting, v_allowed from changed;
  if v_allowed > 0 then
    perform context_count(p_host, 0, 0, v_resting, -v_allowed);
  end if;
  return v_allowed;
end
$function$;

CREATE OR REPLACE FUNCTION public.context_count(p_host uuid, p_total bigint, p_assigned bigint, p_quarantined bigint, p_excluded bigint)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  update context_use set total = total + p_total, assigned = assigned + p_assigned, quarantined = quarantined + p_quarantined,
      excluded = excluded + p_excluded
    where id = (select id from context_use where host_id = p_host limit 1 for update skip locked);
  if not found then
    insert into context_use (host_id, total, assigned, quarantined, excluded)
      values (p_host, p_total, p_assigned, p_quarantined, p_excluded);
  end if;
end
$function$;

CREATE OR REPLACE FUNCTION public.context_counted()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_op = 'INSERT' then
    perform context_count(host_id, count(*), 0, 0, 0) from after group by host_id;
  else
    perform context_count(new.host_id, 0,
      (new.state = 'assigned')::integer - (old.state = 'assigned')::integer,
      (new.state = 'quarantined')::integer - (old.state = 'quarantined')::integer,
      (new.state = 'excluded')::integer - (old.state = 'excluded')::integer);
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.context_define(p_host uuid, p_first integer, p_last integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  v_added integer;
begin
  insert into context (host_id, number, state) select p_host, number, 'free' from generate_series(p_first, p_last) number
    on conflict do nothing;
  get diagnostics v_added = row_count;
  perform context_exclude_forbidden(p_host);
  return v_added;
end
$function$;

CREATE OR REPLACE FUNCTION public.context_drift()
 RETURNS TABLE(host_id uuid, total integer, assigned integer, quarantined integer, excluded integer, real_total integer, real_assigned integer, real_quarantined integer, real_excluded integer)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with really as (
    select c.host_id, count(*) as total, count(*) filter (where state = 'assigned') as assigned,
      count(*) filter (where state = 'quarantined') as quarantined, count(*) filter (where state = 'excluded') as excluded
    from context c group by c.host_id)
  select f.*, coalesce(r.total, 0)::integer, coalesce(r.assigned, 0)::integer, coalesce(r.quarantined, 0)::integer,
    coalesce(r.excluded, 0)::integer
  from context_fill f left join really r on r.host_id = f.host_id
  where (f.total, f.assigned, f.quarantined, f.excluded) is distinct from
    (coalesce(r.total, 0), coalesce(r.assigned, 0), coalesce(r.quarantined, 0), coalesce(r.excluded, 0))
$function$;

CREATE OR REPLACE FUNCTION public.context_end_quarantine(p_most integer, p_now timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  v_host uuid;
  v_ended integer := 0;
begin
  for v_host in select id from host h
    where exists (select from context where host_id = h.id and state = 'quarantined' and free_after <= p_now) order by id
  loop
    v_ended := v_ended + context_rested(v_host, p_most - v_ended, p_now);
    exit when v_ended >= p_most;
  end loop;
  return v_ended;
end
$function$;

CREATE OR REPLACE FUNCTION public.context_exclude_forbidden(p_host uuid)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare
  v_range context_forbidden;
  v_numbers integer[];
  v_resting_here bigint;
  v_resting bigint := 0;
  v_excluded integer := 0;
begin
  -- Range by range and list by list, not by a join: of a host that is new the planner knows no sizes yet.
  for v_range in select * from context_forbidden where host_id = p_host loop
    select array_agg(number), count(*) filter (where state = 'quarantined') into v_numbers, v_resting_here from (
      select number, state from context
      where host_id = p_host and number between v_range.first and v_range.last and state in ('free', 'quarantined')
      for update skip locked) pick;
    if v_numbers is not null then
      update context set state = 'excluded', host_reason = v_range.reason where host_id = p_host and number = any (v_numbers);
      v_excluded := v_excluded + cardinality(v_numbers);
      v_resting := v_resting + v_resting_here;
    end if;
  end loop;
  if v_excluded > 0 then
    perform context_count(p_host, 0, 0, -v_resting, v_excluded);
  end if;
  return v_excluded;
end
$function$;

CREATE OR REPLACE FUNCTION public.context_forbid(p_host uuid, p_first integer[], p_last integer[], p_reason text[], p_now timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  v_allowed integer := 0;
begin
  if p_first is distinct from array(select first from context_forbidden where host_id = p_host order by first)
    or p_last is distinct from array(select last from context_forbidden where host_id = p_host order by first)
    or p_reason is distinct from array(select reason from context_forbidden where host_id = p_host order by first)
  then
    delete from context_forbidden where host_id = p_host;
    insert into context_forbidden (host_id, first, last, reason)
      select p_host, first, last, reason from unnest(p_first, p_last, p_reason) said (first, last, reason);
    v_allowed := context_allow_again(p_host, p_now);
    update context set host_reason = context_forbidden_because(host_id, number)
      where host_id = p_host and host_reason is not null and host_reason <> context_forbidden_because(host_id, number);
  end if;
  return v_allowed + context_exclude_forbidden(p_host);
end
$function$;

CREATE OR REPLACE FUNCTION public.context_forbidden_because(p_host uuid, p_number integer)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select reason from (
    select last, reason from context_forbidden where host_id = p_host and first <= p_number order by first desc limit 1) nearest
  where last >= p_number
$function$;

CREATE OR REPLACE FUNCTION public.context_give_back(p_owner uuid, p_until timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update context set state = 'quarantined', tenant_id = null, vserver_id = null, free_after = p_until where vserver_id = p_owner
$function$;

CREATE OR REPLACE FUNCTION public.context_mark(p_host uuid, p_number integer, p_state text, p_note text, p_now timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if p_state = 'excluded' then
    update context set state = 'excluded', note = p_note, host_reason = null
      where host_id = p_host and number = p_number and state <> 'assigned';
  else
    update context set note = null, host_reason = context_forbidden_because(p_host, p_number),
        state = case when context_forbidden_because(p_host, p_number) is not null then 'excluded'
          when free_after > p_now then 'quarantined' else 'free' end
      where host_id = p_host and number = p_number and state = 'excluded' and host_reason is null;
  end if;
  return coalesce((
    select case when state = 'assigned' then state when p_state = 'free' and host_reason is not null then 'forbidden' else 'done' end
    from context where host_id = p_host and number = p_number), 'outside');
end
$function$;

CREATE OR REPLACE FUNCTION public.context_pick(p_host uuid, p_tenant uuid, p_owner uuid)
 RETURNS integer
 LANGUAGE sql
AS $function$
  with pick as (
    select number from context where host_id = p_host and state = 'free'
    order by free_after, number limit 1 for update skip locked)
  update context c set state = 'assigned', tenant_id = p_tenant, vserver_id = p_owner from pick
    where c.host_id = p_host and c.number = pick.number returning c.number
$function$;

CREATE OR REPLACE FUNCTION public.context_put_back(p_owner uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  -- Nobody can have used what no other transaction has seen as taken; that is what makes this differ from giving back.
  update context set state = 'free', tenant_id = null, vserver_id = null
    where vserver_id = p_owner and xmin = pg_current_xact_id()::xid;
  if not found then
    raise exception 'vserver % took no context number in this transaction', p_owner using errcode = 'object_not_in_prerequisite_state';
  end if;
end
$function$;

CREATE OR REPLACE FUNCTION public.context_released()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.host_reason := context_forbidden_because(new.host_id, new.number);
  if new.host_reason is not null then
    new.state := 'excluded';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.context_rested(p_host uuid, p_most integer, p_now timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare
  v_ended integer;
begin
  update context set state = 'free' where host_id = p_host and number = any (array(
    select number from context where host_id = p_host and state = 'quarantined' and free_after <= p_now
    order by free_after limit p_most for update skip locked));
  get diagnostics v_ended = row_count;
  return v_ended;
end
$function$;

CREATE OR REPLACE FUNCTION public.context_take(p_host uuid, p_tenant uuid, p_owner uuid, p_now timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  v_taken integer;
begin
  loop
    v_taken := context_pick(p_host, p_tenant, p_owner);
    if v_taken is null and context_rested(p_host, 256, p_now) > 0 then
      v_taken := context_pick(p_host, p_tenant, p_owner);
    end if;
    if v_taken is not null or not context_wait(p_host) then
      return v_taken;
    end if;
  end loop;
end
$function$;

CREATE OR REPLACE FUNCTION public.context_take_asked(p_host uuid, p_number integer, p_tenant uuid, p_owner uuid, p_now timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update context set state = 'assigned', tenant_id = p_tenant, vserver_id = p_owner
    where host_id = p_host and number = p_number and (state = 'free' or state = 'quarantined' and free_after <= p_now);
  if found then
    return 'taken';
  end if;
  return coalesce((select state from context where host_id = p_host and number = p_number), 'outside');
end
$function$;

CREATE OR REPLACE FUNCTION public.context_wait(p_host uuid)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
begin
  -- A lock that is shared, so that all who wait wake up at once, and let go of again by the exception.
  perform 1 from context where host_id = p_host and state = 'free' order by free_after, number limit 1 for share;
  raise exception using errcode = 'UL001', message = found::text;
exception when sqlstate 'UL001' then
  return sqlerrm::boolean or exists (select from context where host_id = p_host and state = 'free');
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

CREATE OR REPLACE FUNCTION public.host_retire(p_host uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.host_stays_retired()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'host % is retired', old.name
    using errcode = 'check_violation', constraint = 'host_stays_retired', table = 'host';
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

CREATE OR REPLACE FUNCTION public.owner_is_in_scope()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if coalesce(current_setting('ulysse.scope', true), '') in ('tenant', 'person')
    and not (array_remove(array[case tg_op when 'UPDATE' then old.tenant_id end, new.tenant_id], null) <@ scope_tenants()) then
    raise exception 'a row of % would change its owner outside the scope of the transaction', tg_table_name
      using errcode = 'insufficient_privilege', table = tg_table_name;
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.quota_give_back(p_tenant uuid, p_resources text[], p_amounts bigint[], p_settled boolean)
 RETURNS bigint
 LANGUAGE sql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with held as (
    select q.resource from public.quota q
    where q.tenant_id = p_tenant and q.resource = any (p_resources)
    order by q.resource
    for no key update
  ), given as (
    update public.quota q
    set used = q.used - case when p_settled then w.amount else 0 end,
      reserved = q.reserved - case when p_settled then 0 else w.amount end
    from unnest(p_resources, p_amounts) as w (resource, amount) join held h using (resource)
    where q.tenant_id = p_tenant and q.resource = w.resource
    returning 1
  )
  select count(*) from given
$function$;

CREATE OR REPLACE FUNCTION public.quota_grows_to_its_ceiling()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.used + new.reserved > new.ceiling
    and (tg_op = 'INSERT' or new.used + new.reserved > old.used + old.reserved) then
    raise exception 'quota % of tenant % would hold % of %',
      new.resource, new.tenant_id, new.used + new.reserved, new.ceiling
      using errcode = 'check_violation', constraint = 'quota_grows_to_its_ceiling', table = 'quota';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.quota_request_is_decided_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.state <> 'pending' then
    raise exception 'quota request % was % already', old.id, old.state
      using errcode = 'check_violation', constraint = 'quota_request_is_decided_once', table = 'quota_request';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.quota_settle(p_tenant uuid, p_resources text[], p_amounts bigint[])
 RETURNS bigint
 LANGUAGE sql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with held as (
    select q.resource from public.quota q
    where q.tenant_id = p_tenant and q.resource = any (p_resources)
    order by q.resource
    for no key update
  ), settled as (
    update public.quota q
    set used = q.used + w.amount, reserved = q.reserved - w.amount
    from unnest(p_resources, p_amounts) as w (resource, amount) join held h using (resource)
    where q.tenant_id = p_tenant and q.resource = w.resource
    returning 1
  )
  select count(*) from settled
$function$;

CREATE OR REPLACE FUNCTION public.quota_take(p_tenant uuid, p_resources text[], p_amounts bigint[], p_settled boolean)
 RETURNS TABLE(resource text, amount bigint, used bigint, reserved bigint, ceiling bigint, fits boolean)
 LANGUAGE sql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with wanted as (
    select * from unnest(p_resources, p_amounts) as w (resource, amount)
  ), held as (
    select q.* from public.quota q
    where q.tenant_id = p_tenant and q.resource = any (p_resources)
    order by q.resource
    for no key update
  ), judged as (
    select w.resource, w.amount, coalesce(h.used, 0) as used, coalesce(h.reserved, 0) as reserved,
      case when h.resource is null then 0 else h.ceiling end as ceiling,
      h.resource is not null and (h.ceiling is null or h.used + h.reserved + w.amount <= h.ceiling) as fits
    from wanted w left join held h using (resource)
  ), taken as (
    update public.quota q
    set used = q.used + case when p_settled then j.amount else 0 end,
      reserved = q.reserved + case when p_settled then 0 else j.amount end
    from judged j
    where q.tenant_id = p_tenant and q.resource = j.resource and (select bool_and(fits) from judged)
  )
  select j.resource, j.amount, j.used, j.reserved, j.ceiling, j.fits from judged j order by j.resource
$function$;

CREATE OR REPLACE FUNCTION public.scope_enter(kind text, tenant_slug text, person uuid, until_commit boolean)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select set_config('ulysse.scope', kind, until_commit),
    set_config('ulysse.person', coalesce(person::text, ''), until_commit),
    set_config('ulysse.tenants', coalesce(case kind
        when 'tenant' then (select array_agg(t.id) from tenant t where t.slug = tenant_slug)
        when 'person' then (select array_agg(m.tenant_id) from membership m where m.person_id = person)
      end::text, '{}'), until_commit)
$function$;

CREATE OR REPLACE FUNCTION public.scope_is_everything()
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(current_setting('ulysse.scope', true), '') = 'everything'
$function$;

CREATE OR REPLACE FUNCTION public.scope_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
  select nullif(current_setting('ulysse.person', true), '')::uuid
$function$;

CREATE OR REPLACE FUNCTION public.scope_tenants()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(nullif(current_setting('ulysse.tenants', true), ''), '{}')::uuid[]
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

CREATE OR REPLACE FUNCTION public.subnet_count(p_subnet uuid, p_used bigint, p_quarantined bigint, p_held numeric)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  update subnet_use set used = used + p_used, quarantined = quarantined + p_quarantined, held = held + p_held
    where id = (select id from subnet_use where subnet_id = p_subnet limit 1 for update skip locked);
  if not found then
    insert into subnet_use (subnet_id, used, quarantined, held) values (p_subnet, p_used, p_quarantined, p_held);
  end if;
end
$function$;

CREATE OR REPLACE FUNCTION public.subnet_define(p_id uuid, p_vlan uuid, p_cidr cidr, p_gateway inet, p_hands_out integer, p_now timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  v_length integer := case family(p_cidr) when 4 then 32 else 128 end;
  v_hands_out integer := coalesce(p_hands_out, v_length);
  v_total numeric := 2::numeric ^ greatest(v_hands_out - masklen(p_cidr), 0);
  v_sparse boolean := family(p_cidr) = 6 or v_total > 65536;
  v_served integer;
begin
  insert into subnet (id, vlan_id, address_space_id, cidr, gateway, hands_out, sparse, total, created_at)
    select p_id, p_vlan, v.address_space_id, p_cidr, p_gateway, v_hands_out, v_sparse, v_total, p_now from vlan v where v.id = p_vlan;
  insert into address (address_space_id, address, subnet_id, cidr, hands_out, state, note, since)
    select s.address_space_id, unit, s.id, s.cidr, s.hands_out, 'service', note, p_now
    from subnet s, subnet_service(s.cidr, s.gateway, s.hands_out) where s.id = p_id;
  get diagnostics v_served = row_count;
  if v_sparse then
    insert into address_gap values
      (p_id, set_masklen(network(p_cidr)::inet, v_length), set_masklen(broadcast(p_cidr)::inet, v_length));
  else
    insert into address (address_space_id, address, subnet_id, cidr, hands_out, state, since)
      select s.address_space_id, set_masklen(s.cidr::inet, v_length) + n, s.id, s.cidr, s.hands_out, 'free', p_now
      from subnet s, generate_series(0, v_total::bigint - 1) n where s.id = p_id
      on conflict do nothing;
  end if;
  return v_served;
end
$function$;

CREATE OR REPLACE FUNCTION public.subnet_drift()
 RETURNS TABLE(subnet_id uuid, used bigint, quarantined bigint, held numeric, real_used bigint, real_quarantined bigint, real_held numeric)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with really as (
    select a.subnet_id, count(*) filter (where state = 'assigned') as used,
      count(*) filter (where state = 'quarantined') as quarantined,
      count(*) filter (where state in ('reserved', 'service', 'external')) - count(range_id) as held
    from address a where state <> 'free' group by a.subnet_id),
  ranged as (
    select r.subnet_id, sum(div(address_number(last) - address_number(first) + 1, subnet_unit(s.hands_out, family(s.cidr)))) as held
    from address_range r join subnet s on s.id = r.subnet_id group by r.subnet_id)
  select * from (
    select f.*, coalesce(really.used, 0), coalesce(really.quarantined, 0),
      (coalesce(really.held, 0) + coalesce(ranged.held, 0))::numeric(39)
    from subnet_fill f left join really on really.subnet_id = f.subnet_id left join ranged on ranged.subnet_id = f.subnet_id
  ) as counts (subnet_id, used, quarantined, held, real_used, real_quarantined, real_held)
  where (counts.used, counts.quarantined, counts.held) is distinct from (real_used, real_quarantined, real_held)
$function$;

CREATE OR REPLACE FUNCTION public.subnet_lock(p_subnet uuid)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select version from subnet where id = p_subnet for update
$function$;

CREATE OR REPLACE FUNCTION public.subnet_remove(p_subnet uuid, p_now timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  v_subnet subnet;
  v_first inet;
  v_last inet;
  v_forbids text;
begin
  select * into v_subnet from subnet where id = p_subnet for update;
  v_first := set_masklen(network(v_subnet.cidr)::inet, case family(v_subnet.cidr) when 4 then 32 else 128 end);
  v_last := set_masklen(broadcast(v_subnet.cidr)::inet, masklen(v_first));
  perform 1 from address where address_space_id = v_subnet.address_space_id and address between v_first and v_last for update;
  select min(state) into v_forbids from address
    where address_space_id = v_subnet.address_space_id and address between v_first and v_last
      and (state = 'assigned' or state = 'quarantined' and free_after > p_now);
  if v_forbids is not null then
    return v_forbids;
  end if;
  delete from address where address_space_id = v_subnet.address_space_id and address between v_first and v_last;
  delete from address_range where subnet_id = p_subnet;
  delete from subnet where id = p_subnet;
  return 'done';
end
$function$;

CREATE OR REPLACE FUNCTION public.subnet_service(p_cidr cidr, p_gateway inet, p_hands_out integer)
 RETURNS TABLE(unit inet, note text)
 LANGUAGE sql
 IMMUTABLE
AS $function$
  with edge as (
    select set_masklen(network(p_cidr)::inet, length) as first, set_masklen(broadcast(p_cidr)::inet, length) as last
    from (select case family(p_cidr) when 4 then 32 else 128 end) as family (length))
  select distinct on (1) address_unit(service.address, p_hands_out), service.note
  from (
    select 1, p_gateway, 'gateway'
    union all select 2, first, 'network' from edge where family(p_cidr) = 4 and masklen(p_cidr) <= 30
    union all select 3, last, 'broadcast' from edge where family(p_cidr) = 4 and masklen(p_cidr) <= 30
    union all select 4, first, 'subnet-router anycast' from edge
      where family(p_cidr) = 6 and masklen(p_cidr) <= 126 and p_hands_out = 128
  ) as service (rank, address, note)
  where service.address is not null order by 1, rank
$function$;

CREATE OR REPLACE FUNCTION public.subnet_set_gateway(p_subnet uuid, p_gateway inet, p_now timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  v_subnet subnet;
  v_served inet[];
  v_unit inet;
  v_state text;
begin
  select * into v_subnet from subnet where id = p_subnet for update;
  v_served := array(select unit from subnet_service(v_subnet.cidr, v_subnet.gateway, v_subnet.hands_out));
  v_unit := address_unit(p_gateway, v_subnet.hands_out);
  select case when note = 'gateway' then 'free' else state end into v_state
    from address where address_space_id = v_subnet.address_space_id and address = v_unit for update;
  if v_state in ('assigned', 'quarantined', 'service') and v_unit is distinct from address_unit(v_subnet.gateway, v_subnet.hands_out) then
    return v_state;
  end if;
  update subnet set gateway = p_gateway, version = version + 1 where id = p_subnet;
  delete from address where address_space_id = v_subnet.address_space_id and address = any (v_served) and range_id is not null;
  update address set state = 'free', note = null, since = p_now, free_after = '-infinity'
    where address_space_id = v_subnet.address_space_id and address = any (v_served);
  insert into address (address_space_id, address, subnet_id, cidr, hands_out, state, note, since, range_id)
    select v_subnet.address_space_id, unit, p_subnet, v_subnet.cidr, v_subnet.hands_out, 'service', service.note, p_now, r.id
    from subnet_service(v_subnet.cidr, p_gateway, v_subnet.hands_out) service
      left join address_range r on r.subnet_id = p_subnet and address_interval(r.first, r.last, '[]') @> service.unit
    on conflict (address_space_id, address) do update
      set state = 'service', note = excluded.note, since = p_now, reserved = false;
  return 'done';
end
$function$;

CREATE OR REPLACE FUNCTION public.subnet_unit(p_hands_out integer, p_family integer)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select (2::numeric ^ (case p_family when 4 then 32 else 128 end - p_hands_out))::numeric(39)
$function$;
