-- Network domains: a tag means one network of one cabling, and two cablings may use the same tag.

create table network_domain (
  id uuid primary key,
  name text not null unique check (name ~ '^[a-z]([a-z0-9-]{0,30}[a-z0-9])?$'),
  version bigint not null default 1 check (version >= 1),
  created_at timestamptz not null
);
comment on table network_domain is 'A cabling in which each 802.1Q number means one network.';
comment on column network_domain.id is 'Identifier.';
comment on column network_domain.name is 'Name for people.';
comment on column network_domain.version is 'Raised by every change, so that nobody overwrites what was never read.';
comment on column network_domain.created_at is 'When it was defined.';

alter table vlan
  drop constraint vlan_tag_key,
  add column domain_id uuid references network_domain,
  add column routing_table integer check (routing_table >= 1 and routing_table not between 253 and 255),
  add column routing_key integer not null generated always as (coalesce(routing_table, 0)) stored,
  add column version bigint not null default 1 check (version >= 1),
  add constraint vlan_tag_once_in_a_domain unique (domain_id, tag),
  add constraint vlan_routing unique (id, routing_key),
  add constraint vlan_is_whole_when_tagged
    check ((tag is null) = (domain_id is null) and (tag is null) = (routing_table is null)) not valid;
comment on column vlan.tag is '802.1Q number, unique in its domain; null is an untagged network local to each host.';
comment on column vlan.domain_id is 'The cabling that its tag belongs to; null when untagged.';
comment on column vlan.routing_table is 'Number of its routing table on every host; 0 and 253 to 255 belong to the system. Null when untagged.';
comment on column vlan.routing_key is 'The same number, 0 for none: what vlan_host refers to.';
comment on column vlan.version is 'Raised by every change, so that nobody overwrites what was never read.';

-- The number stands here too, because only here can "unique on each host" be a constraint. It cannot be left out: the key
-- refuses a row that says otherwise than its network.
alter table vlan_host
  add column routing_key integer not null default 0,
  add constraint vlan_host_routing foreign key (vlan_id, routing_key) references vlan (id, routing_key) on update cascade;
comment on column vlan_host.routing_key is 'The network''s routing table on this host; 0 for none.';
create unique index vlan_host_routing_table on vlan_host (host_id, routing_key) where routing_key <> 0;

create index vlan_list_by_tag on vlan (tag, id);
create index vlan_space on vlan (address_space_id);

grant select, insert, update, delete on network_domain to "${panelRole}";
grant delete on vlan to "${panelRole}";
