-- The audit log: append-only. Entries are written by the transactions they tell of; the hash chain is laid over them
-- afterwards by one process at a time, so that no transaction waits for another one's entry.

create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_id uuid not null,
  actor text not null,
  action text not null,
  target_kind text not null,
  target_id text not null,
  target_name text not null,
  tenant_id uuid,
  outcome text not null check (outcome in ('done', 'refused', 'failed')),
  source text,
  detail json not null
);
comment on table audit_entry is 'Who did what to what, and how it went. No foreign keys: the log outlives what it tells of.';
comment on column audit_entry.id is 'Identifier; may have gaps, the chain in audit_seal has none.';
comment on column audit_entry.at is 'When.';
comment on column audit_entry.actor_id is 'Who.';
comment on column audit_entry.actor is 'That person''s username then.';
comment on column audit_entry.action is 'The verb, for instance vserver.order.';
comment on column audit_entry.target_kind is 'What kind of thing it was done to.';
comment on column audit_entry.target_id is 'To which one.';
comment on column audit_entry.target_name is 'Its name then.';
comment on column audit_entry.tenant_id is 'Whose it was; null when it belongs to no tenant.';
comment on column audit_entry.outcome is 'done, refused, failed.';
comment on column audit_entry.source is 'Where the request came from.';
comment on column audit_entry.detail is 'More, as JSON; json and not jsonb, because the hash is over the exact text.';
create index audit_entry_tenant on audit_entry (tenant_id, id);
create index audit_entry_actor on audit_entry (actor_id, id);
create index audit_entry_action on audit_entry (action, id);

create table audit_seal (
  seq bigint primary key check (seq >= 1),
  entry_id bigint not null unique references audit_entry,
  previous_hash bytea not null check (length(previous_hash) = 32),
  hash bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null
);
comment on table audit_seal is 'The hash chain over the entries: each hash covers the one before.';
comment on column audit_seal.seq is '1, 2, 3 … without gaps.';
comment on column audit_seal.entry_id is 'The entry.';
comment on column audit_seal.previous_hash is 'Hash of the seal before; 32 zero bytes for the first.';
comment on column audit_seal.hash is 'SHA-256 over the previous hash and the entry.';
comment on column audit_seal.sealed_at is 'When it was sealed.';

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege', table = tg_table_name;
end
$$;
comment on function audit_is_append_only() is 'Refuses every change of what was written.';
create trigger audit_entry_is_append_only before update or delete on audit_entry
  for each row execute function audit_is_append_only();
create trigger audit_entry_is_not_truncated before truncate on audit_entry
  for each statement execute function audit_is_append_only();
create trigger audit_seal_is_append_only before update or delete on audit_seal
  for each row execute function audit_is_append_only();
create trigger audit_seal_is_not_truncated before truncate on audit_seal
  for each statement execute function audit_is_append_only();

grant select, insert on audit_entry, audit_seal to "${panelRole}";
