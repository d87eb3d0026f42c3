-- Every order of every long list has its index, so that a page costs the same wherever it stands. Names are compared by
-- their bytes: "collate C" is what the lists say, too.

create index tenant_by_slug on tenant (slug collate "C");

create index vserver_by_name on vserver (name collate "C", id) where state <> 'deleted';
create index vserver_of_tenant_by_name on vserver (tenant_id, name collate "C", id) where state <> 'deleted';
create index vserver_of_host_by_age on vserver (host_id, created_at, id) where state <> 'deleted';
create index vserver_of_host_by_name on vserver (host_id, name collate "C", id) where state <> 'deleted';
create index vserver_in_state_by_age on vserver (state, created_at, id) where state <> 'deleted';
create index vserver_in_state_by_name on vserver (state, name collate "C", id) where state <> 'deleted';

create index subnet_by_cidr on subnet (cidr, id);

-- The subnet stands before the address, so that some subnets together, such as those of a network, are read in order.
create index address_by_number on address (address_space_id, cidr, address) where state <> 'free';
create index address_in_state_by_number on address (state, address_space_id, cidr, address) where state <> 'assigned';
create index address_of_tenant_by_number on address (tenant_id, address_space_id, cidr, address) where tenant_id is not null;
create index address_by_age on address (since, address_space_id, address) where state <> 'free';
drop index address_in_use;

create index address_history_by_age on address_history (assigned_at, id);
create index address_history_of_address on address_history (address, assigned_at, id);
create index address_history_of_vserver on address_history (vserver_id, assigned_at, id);
create index address_history_of_tenant on address_history (tenant_id, assigned_at, id);
drop index address_history_vserver;

create index audit_entry_actor_name on audit_entry (actor, id);
