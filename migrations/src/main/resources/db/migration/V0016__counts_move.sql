-- What subnets and hosts had counted goes to the rows that count from now on; what is owned learns its owner's tenant.

insert into subnet_use (subnet_id, used, quarantined, held) select id, used, quarantined, held from subnet;
insert into context_use (host_id, total, assigned, quarantined, excluded)
  select host_id, count(*), count(*) filter (where state = 'assigned'), count(*) filter (where state = 'quarantined'), 0
  from context group by host_id;

update address a set tenant_id = v.tenant_id from vserver v where v.id = a.vserver_id;
update address_history h set tenant_id = v.tenant_id from vserver v where v.id = h.vserver_id;
update context c set tenant_id = v.tenant_id from vserver v where v.id = c.vserver_id;
