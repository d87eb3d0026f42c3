-- Pools of addresses and context numbers of any size, ranges that are kept back, and counters that nobody queues for.

alter table subnet add column hands_out smallint not null default 0;
alter table subnet alter column hands_out drop default,
  alter column hands_out type smallint using case family(cidr) when 4 then 32 else 128 end;
alter table subnet add column version bigint not null default 1;
alter table subnet add column sparse boolean not null default false;
alter table subnet alter column sparse drop default;
alter table subnet alter column total type numeric(39);
alter table subnet
  add constraint subnet_hands_out_parts_of_itself check (
    case family(cidr) when 4 then hands_out = 32 else hands_out between masklen(cidr) and 128 end
  ),
  add unique (id, cidr),
  add unique (id, address_space_id, cidr, hands_out);
comment on column subnet.total is 'Number of its units: addresses, or prefixes of the length handed out.';
comment on column subnet.hands_out is 'Length of the prefix that a vserver gets: 32, 128, or for instance 64.';
comment on column subnet.version is 'Raised when the staff change it; not by orders.';
comment on column subnet.sparse is 'Whether units get a row only when they are about to be used, because there are too many.';

-- No unique slot numbers: whoever finds all rows of a subnet locked adds one.
create table subnet_use (
  id bigint generated always as identity primary key,
  subnet_id uuid not null references subnet on delete cascade,
  used bigint not null,
  quarantined bigint not null,
  held numeric(39) not null
) with (fillfactor = 30);
comment on table subnet_use is 'How full a subnet is: the sum of its rows. Several rows, so that no order waits for another one''s count.';
comment on column subnet_use.id is 'Identifier.';
comment on column subnet_use.subnet_id is 'The subnet.';
comment on column subnet_use.used is 'Part of the number of assigned units; a part may be negative, the sum never is.';
comment on column subnet_use.quarantined is 'Part of the number that rest after a release.';
comment on column subnet_use.held is 'Part of the number that are reserved, excluded, service or external.';
create index subnet_use_subnet on subnet_use (subnet_id);

create view subnet_fill as
  select s.id as subnet_id, coalesce(sum(u.used), 0)::bigint as used, coalesce(sum(u.quarantined), 0)::bigint as quarantined,
    coalesce(sum(u.held), 0)::numeric(39) as held
  from subnet s left join subnet_use u on u.subnet_id = s.id group by s.id;
comment on view subnet_fill is 'How full each subnet is.';

create type address_interval as range (subtype = inet);
comment on type address_interval is 'From an address to an address.';
create table address_range (
  id uuid primary key,
  subnet_id uuid not null,
  cidr cidr not null,
  first inet not null,
  last inet not null,
  purpose text not null check (purpose in ('reserved', 'excluded')),
  note text not null check (length(note) <= 200),
  created_at timestamptz not null,
  foreign key (subnet_id, cidr) references subnet (id, cidr),
  constraint address_range_is_in_its_subnet check (
    first <<= cidr and last <<= cidr and first <= last
    and masklen(first) = masklen(last) and masklen(first) = case family(first) when 4 then 32 else 128 end
  ),
  constraint address_range_overlaps_none
    exclude using gist (subnet_id with =, address_interval(first, last, '[]') with &&)
);
comment on table address_range is 'Addresses of a subnet that are kept back. Those of them that were never touched have no row in address.';
comment on column address_range.id is 'Identifier.';
comment on column address_range.subnet_id is 'The subnet.';
comment on column address_range.cidr is 'The subnet''s range, repeated here for the constraints.';
comment on column address_range.first is 'First address.';
comment on column address_range.last is 'Last address, included.';
comment on column address_range.purpose is 'reserved: the staff give them by asking; excluded: nobody gets them.';
comment on column address_range.note is 'What for.';
comment on column address_range.created_at is 'When it was defined.';

create table address_gap (
  subnet_id uuid not null references subnet on delete cascade,
  first inet not null,
  last inet not null check (last >= first),
  primary key (subnet_id, first)
);
comment on table address_gap is 'Units that are free and have no row yet. Rows are made from here, some hundred at a time, before they are needed.';
comment on column address_gap.subnet_id is 'The subnet.';
comment on column address_gap.first is 'First address of the first unit.';
comment on column address_gap.last is 'Last address of the last unit.';

alter table address add column hands_out smallint not null default 0;
alter table address alter column hands_out drop default,
  alter column hands_out type smallint using case family(address) when 4 then 32 else 128 end;
alter table address add column tenant_id uuid;
alter table address_history add column tenant_id uuid;
alter table context add column tenant_id uuid;
comment on column address.tenant_id is 'The owner''s tenant.';
comment on column address_history.tenant_id is 'That vserver''s tenant.';
comment on column context.tenant_id is 'The owner''s tenant.';

alter table address add column reserved boolean not null default false;
alter table address add column range_id uuid references address_range;
alter table address
  drop constraint address_subnet_id_address_space_id_cidr_fkey,
  add foreign key (subnet_id, address_space_id, cidr, hands_out)
    references subnet (id, address_space_id, cidr, hands_out),
  add constraint address_begins_its_unit check (
    set_masklen(network(set_masklen(address, hands_out))::inet, masklen(address)) = address
  ),
  add constraint address_of_a_range_is_never_free check (range_id is null or state <> 'free'),
  add constraint address_reserved_is_marked_so check (state <> 'reserved' or reserved);
alter table subnet drop constraint subnet_id_address_space_id_cidr_key;
comment on table address is 'One unit of a subnet that was touched: free, or whose. A unit without a row is in address_gap or in address_range.';
comment on column address.address is 'The address; of a prefix its first one.';
comment on column address.state is 'free; assigned; quarantined until free_after; reserved by staff; service: network, gateway, broadcast; external: seen in use, not ours.';
comment on column address.free_after is 'Not before; also the order of use: the longest released goes first. Never used: -infinity, in a sparse subnet infinity, because there the released go first.';
comment on column address.hands_out is 'The subnet''s length of prefix, repeated here for the constraints.';
comment on column address.reserved is 'Only the staff give it; it returns to reserved after its quarantine.';
comment on column address.range_id is 'The range that it belongs to, if it does.';
drop index address_quarantined;
create index address_resting on address (subnet_id, free_after) where state = 'quarantined';
create index address_in_range on address (range_id) where range_id is not null;
-- Picking from the head of an index leaves dead entries there: sweep them early.
alter table address set (autovacuum_vacuum_scale_factor = 0.02, fillfactor = 90);

alter table context add column note text check (length(note) <= 200);
alter table context drop constraint context_state_check;
alter table context
  add constraint context_state_check check (state in ('free', 'assigned', 'quarantined', 'excluded')),
  add constraint context_note_tells_why_it_is_excluded check (note is null or state = 'excluded');
comment on column context.state is 'free, assigned, quarantined until free_after, or excluded.';
comment on column context.note is 'Why the staff excluded it.';
drop index context_quarantined;
create index context_resting on context (host_id, free_after) where state = 'quarantined';

create table context_use (
  id bigint generated always as identity primary key,
  host_id uuid not null references host on delete cascade,
  total integer not null,
  assigned integer not null,
  quarantined integer not null,
  excluded integer not null
) with (fillfactor = 30);
comment on table context_use is 'How many context numbers of a host are what: the sum of its rows. Several rows, as in subnet_use.';
comment on column context_use.id is 'Identifier.';
comment on column context_use.host_id is 'The host.';
comment on column context_use.total is 'Part of the number that the panel manages.';
comment on column context_use.assigned is 'Part of the number that are assigned; a part may be negative, the sum never is.';
comment on column context_use.quarantined is 'Part of the number that rest after a release.';
comment on column context_use.excluded is 'Part of the number that are excluded.';
create index context_use_host on context_use (host_id);

create view context_fill as
  select h.id as host_id, coalesce(sum(u.total), 0)::integer as total, coalesce(sum(u.assigned), 0)::integer as assigned,
    coalesce(sum(u.quarantined), 0)::integer as quarantined, coalesce(sum(u.excluded), 0)::integer as excluded
  from host h left join context_use u on u.host_id = h.id group by h.id;
comment on view context_fill is 'How many context numbers of each host are what; the rest is free.';

grant select on subnet_use, address_range, address_gap, context_use, subnet_fill, context_fill to "${panelRole}";
