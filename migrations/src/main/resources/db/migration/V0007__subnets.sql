-- Subnets. Two of one address space never overlap, however they are written at the same moment.

create extension if not exists btree_gist;

create table subnet (
  id uuid primary key,
  vlan_id uuid not null,
  address_space_id uuid not null,
  cidr cidr not null,
  gateway inet,
  total bigint not null check (total >= 0),
  used bigint not null default 0,
  quarantined bigint not null default 0,
  held bigint not null default 0,
  created_at timestamptz not null,
  foreign key (vlan_id, address_space_id) references vlan (id, address_space_id),
  unique (id, address_space_id, cidr),
  constraint subnet_overlaps_none exclude using gist (address_space_id with =, cidr inet_ops with &&),
  constraint subnet_holds_its_gateway check (
    gateway is null
    or (gateway <<= cidr and masklen(gateway) = case family(gateway) when 4 then 32 else 128 end)
  ),
  constraint subnet_counts_add_up check (used >= 0 and quarantined >= 0 and held >= 0 and used + quarantined + held <= total)
);
comment on table subnet is 'A range of addresses of one network, and how full it is.';
comment on column subnet.id is 'Identifier.';
comment on column subnet.vlan_id is 'The network.';
comment on column subnet.address_space_id is 'The network''s address space, repeated here for the constraints.';
comment on column subnet.cidr is 'The range.';
comment on column subnet.gateway is 'Way out, inside the range; null when there is none.';
comment on column subnet.total is 'Number of its addresses that the panel manages.';
comment on column subnet.used is 'How many are assigned.';
comment on column subnet.quarantined is 'How many rest after a release.';
comment on column subnet.held is 'How many are reserved, service or external.';
comment on column subnet.created_at is 'When it was defined.';
create index subnet_vlan on subnet (vlan_id);

grant select, insert, update on subnet to "${panelRole}";
