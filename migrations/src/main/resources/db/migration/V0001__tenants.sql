-- Who orders: tenants, the people known by Keycloak, and who may do what for whom.

create table tenant (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z]([a-z0-9-]{0,30}[a-z0-9])?$'),
  name text not null check (length(name) between 1 and 100),
  created_at timestamptz not null
);
comment on table tenant is 'Who orders vservers: a customer, a department, a course.';
comment on column tenant.id is 'Identifier.';
comment on column tenant.slug is 'Short name in addresses and login names: web1.SLUG@gateway.';
comment on column tenant.name is 'Name for people.';
comment on column tenant.created_at is 'When the tenant was made.';

create table person (
  id uuid primary key,
  username text not null,
  email text,
  name text not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null
);
comment on table person is 'A copy of what Keycloak said of a person last, so that lists need not ask it.';
comment on column person.id is 'Subject of the person''s tokens.';
comment on column person.username is 'Login name; not unique here, because Keycloak may give it to another person later.';
comment on column person.email is 'Mail address, if Keycloak knows one.';
comment on column person.name is 'Full name.';
comment on column person.first_seen_at is 'When the panel first heard of this person.';
comment on column person.last_seen_at is 'When this copy was last renewed.';

create table membership (
  tenant_id uuid not null references tenant,
  person_id uuid not null references person,
  role text not null check (role in ('owner', 'operator', 'viewer')),
  created_at timestamptz not null,
  primary key (tenant_id, person_id)
);
comment on table membership is 'One person''s role in one tenant.';
comment on column membership.tenant_id is 'The tenant.';
comment on column membership.person_id is 'The person.';
comment on column membership.role is 'viewer reads; operator also orders, starts, stops, enters; owner also deletes and manages members.';
comment on column membership.created_at is 'Since when.';
create index membership_person on membership (person_id);

-- Two owners who leave at the same moment must not both succeed: the tenant's row is the lock between them.
create function membership_keeps_an_owner() returns trigger language plpgsql as $$
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
$$;
comment on function membership_keeps_an_owner() is 'Refuses to take the last owner from a tenant.';
create constraint trigger membership_keeps_an_owner after update or delete on membership
  deferrable initially deferred for each row execute function membership_keeps_an_owner();

-- The lock in the trigger above needs the right to update.
grant select, insert, update on tenant, person to "${panelRole}";
grant select, insert, update, delete on membership to "${panelRole}";
