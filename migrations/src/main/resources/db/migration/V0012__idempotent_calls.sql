-- Creating calls that were answered, so that the same call is not carried out twice.

create table idempotent_call (
  person_id uuid not null,
  route text not null,
  key text not null check (length(key) between 1 and 200),
  body_hash bytea not null,
  reply json,
  created_at timestamptz not null,
  primary key (person_id, route, key)
);
comment on table idempotent_call is 'The answer that a creating call got, under the key that its caller chose.';
comment on column idempotent_call.person_id is 'Who called.';
comment on column idempotent_call.route is 'Method and path.';
comment on column idempotent_call.key is 'The Idempotency-Key header.';
comment on column idempotent_call.body_hash is 'SHA-256 of the body: the same key with another body is a mistake.';
comment on column idempotent_call.reply is 'The answer; null only inside the transaction that inserts the row.';
comment on column idempotent_call.created_at is 'When; old ones are deleted.';
create index idempotent_call_age on idempotent_call (created_at);

grant select, insert, update, delete on idempotent_call to "${panelRole}";
