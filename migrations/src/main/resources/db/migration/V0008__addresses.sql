-- Addresses: a row for each, so that allocation is a write of one row and the key forbids a second owner.

create table address (
  address_space_id uuid not null,
  address inet not null,
  subnet_id uuid not null,
  cidr cidr not null,
  state text not null check (state in ('free', 'reserved', 'assigned', 'quarantined', 'service', 'external')),
  free_after timestamptz not null default '-infinity',
  vserver_id uuid,
  since timestamptz not null,
  note text check (length(note) <= 200),
  primary key (address_space_id, address),
  foreign key (subnet_id, address_space_id, cidr) references subnet (id, address_space_id, cidr),
  constraint address_is_in_its_subnet
    check (address <<= cidr and masklen(address) = case family(address) when 4 then 32 else 128 end),
  constraint address_has_an_owner_when_assigned check ((state = 'assigned') = (vserver_id is not null))
);
comment on table address is 'One address of one address space: free, or whose.';
comment on column address.address_space_id is 'The world in which it exists once.';
comment on column address.address is 'The address.';
comment on column address.subnet_id is 'The subnet that it belongs to.';
comment on column address.cidr is 'The subnet''s range, repeated here for the constraints.';
comment on column address.state is 'free; assigned; quarantined until free_after; reserved by staff; service: network, gateway, broadcast; external: seen in use, not ours.';
comment on column address.free_after is 'Not before; also the order of use: the longest released goes first.';
comment on column address.vserver_id is 'The owner, while assigned.';
comment on column address.since is 'When its state began.';
comment on column address.note is 'Why it is reserved, service or external.';
create index address_free on address (subnet_id, free_after, address) where state = 'free';
create index address_in_use on address (address_space_id, address) where state <> 'free';
create index address_quarantined on address (free_after) where state = 'quarantined';
create index address_vserver on address (vserver_id) where vserver_id is not null;

create table address_history (
  id bigint generated always as identity primary key,
  address_space_id uuid not null references address_space,
  address inet not null,
  vserver_id uuid not null,
  assigned_at timestamptz not null,
  released_at timestamptz check (released_at >= assigned_at)
);
comment on table address_history is 'Who had an address when; kept when the vserver is long gone.';
comment on column address_history.id is 'Identifier.';
comment on column address_history.address_space_id is 'The address space.';
comment on column address_history.address is 'The address.';
comment on column address_history.vserver_id is 'Who had it.';
comment on column address_history.assigned_at is 'From when.';
comment on column address_history.released_at is 'Until when; null while it has it.';
create unique index address_history_current on address_history (address_space_id, address) where released_at is null;
create index address_history_vserver on address_history (vserver_id);

-- Written by the owner of the tables, so that the panel can neither forget nor change it.
create function address_owner_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
$$;
comment on function address_owner_changed() is 'Keeps address_history.';
create trigger address_owner_changed after update on address for each row
  when (old.vserver_id is distinct from new.vserver_id) execute function address_owner_changed();

grant select, insert, update on address to "${panelRole}";
grant select on address_history to "${panelRole}";
