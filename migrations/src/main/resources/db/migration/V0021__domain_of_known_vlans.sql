-- Tagged networks that were defined before there were domains: all of one cabling, for their tags were unique.

insert into network_domain (id, name, created_at)
  select gen_random_uuid(), 'default', now() where exists (select from vlan where tag is not null);

update vlan set domain_id = (select id from network_domain where name = 'default'), routing_table = 1000 + tag
  where tag is not null;

alter table vlan validate constraint vlan_is_whole_when_tagged;
