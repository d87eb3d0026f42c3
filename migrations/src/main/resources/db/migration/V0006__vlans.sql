-- Networks: who may use them and which hosts reach them.

create table address_space (
  id uuid primary key,
  name text not null unique check (name ~ '^[a-z]([a-z0-9-]{0,30}[a-z0-9])?$'),
  created_at timestamptz not null
);
comment on table address_space is 'A world in which an address exists once; the same 10/8 may exist in two of them.';
comment on column address_space.id is 'Identifier.';
comment on column address_space.name is 'Name for people.';
comment on column address_space.created_at is 'When it was defined.';

create table vlan (
  id uuid primary key,
  name text not null unique check (name ~ '^[a-z]([a-z0-9-]{0,30}[a-z0-9])?$'),
  tag integer unique check (tag between 1 and 4094),
  mode text not null check (mode in ('routed', 'bridged')),
  masquerade boolean not null,
  address_space_id uuid not null references address_space,
  dns_servers inet[] not null check (array_position(dns_servers, null) is null and cardinality(dns_servers) <= 8),
  created_at timestamptz not null,
  unique (id, address_space_id),
  constraint vlan_masquerades_only_when_routed check (not masquerade or mode = 'routed')
);
comment on table vlan is 'A network that vservers are put in.';
comment on column vlan.id is 'Identifier; hosts mark what they make with it.';
comment on column vlan.name is 'Name for people.';
comment on column vlan.tag is '802.1Q number; null is an untagged network local to each host.';
comment on column vlan.mode is 'routed: the host routes each address; bridged: one Ethernet segment.';
comment on column vlan.masquerade is 'Whether traffic leaves a host with the host''s own address.';
comment on column vlan.address_space_id is 'The world that its subnets belong to.';
comment on column vlan.dns_servers is 'Name servers for vservers in it; empty: the host''s own.';
comment on column vlan.created_at is 'When it was defined.';

create table vlan_host (
  vlan_id uuid not null references vlan,
  host_id uuid not null references host,
  created_at timestamptz not null,
  primary key (vlan_id, host_id)
);
comment on table vlan_host is 'Which hosts reach which network.';
comment on column vlan_host.vlan_id is 'The network.';
comment on column vlan_host.host_id is 'The host.';
comment on column vlan_host.created_at is 'Since when.';
create index vlan_host_host on vlan_host (host_id);

create table vlan_grant (
  vlan_id uuid not null references vlan,
  tenant_id uuid not null references tenant,
  created_at timestamptz not null,
  primary key (vlan_id, tenant_id)
);
comment on table vlan_grant is 'Which tenants may order in which network.';
comment on column vlan_grant.vlan_id is 'The network.';
comment on column vlan_grant.tenant_id is 'The tenant.';
comment on column vlan_grant.created_at is 'Since when.';
create index vlan_grant_tenant on vlan_grant (tenant_id);

grant select, insert on address_space to "${panelRole}";
grant select, insert, update on vlan to "${panelRole}";
grant select, insert, delete on vlan_host, vlan_grant to "${panelRole}";
