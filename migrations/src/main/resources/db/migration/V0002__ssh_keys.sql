-- Public keys that open the SSH gateway.

create table ssh_key (
  id uuid primary key,
  person_id uuid not null references person,
  label text not null check (length(label) between 1 and 100),
  algorithm text not null,
  fingerprint text not null unique,
  public_key bytea not null,
  created_at timestamptz not null
);
comment on table ssh_key is 'A public key names exactly one person, since the gateway knows a person by the key alone.';
comment on column ssh_key.id is 'Identifier.';
comment on column ssh_key.person_id is 'Whose key.';
comment on column ssh_key.label is 'What its owner calls it.';
comment on column ssh_key.algorithm is 'For instance ssh-ed25519.';
comment on column ssh_key.fingerprint is 'SHA256:… as OpenSSH prints it.';
comment on column ssh_key.public_key is 'The key in SSH wire format.';
comment on column ssh_key.created_at is 'When it was added.';
create index ssh_key_person on ssh_key (person_id);

create function ssh_key_changed() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform pg_notify('ulysse_ssh_key', old.fingerprint);
  end if;
  if tg_op <> 'DELETE' then
    perform pg_notify('ulysse_ssh_key', new.fingerprint);
  end if;
  return null;
end
$$;
comment on function ssh_key_changed() is 'Tells every panel process at commit, so that the gateways'' keys follow within a second.';
create trigger ssh_key_changed after insert or update or delete on ssh_key
  for each row execute function ssh_key_changed();

grant select, insert, update, delete on ssh_key to "${panelRole}";
