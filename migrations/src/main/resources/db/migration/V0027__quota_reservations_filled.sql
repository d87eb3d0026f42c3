-- What the ledger's new columns and resources hold in an installation that has vservers and grants already.

with unready as (
  select v.tenant_id, r.resource, sum(r.amount) as amount
  from vserver v
  cross join lateral (values
    ('vservers', 1), ('cpu-millis', v.cpu_millis), ('memory-mib', v.memory_mib), ('disk-mib', v.disk_mib),
    ('ipv4', (select count(*) from address a where a.vserver_id = v.id and family(a.address) = 4)),
    ('ipv6', (select count(*) from address a where a.vserver_id = v.id and family(a.address) = 6))
  ) as r (resource, amount)
  where v.released_at is null and v.ready_at is null
  group by v.tenant_id, r.resource
)
update quota q
set used = q.used - u.amount, reserved = q.reserved + u.amount
from unready u
where q.tenant_id = u.tenant_id and q.resource = u.resource and u.amount > 0;

-- Networks were not counted until now: nobody loses any, and staff may set a limit from here on.
insert into quota (tenant_id, resource, used, ceiling)
select t.id, 'vlans', (select count(*) from vlan_grant g where g.tenant_id = t.id), null
from tenant t
on conflict do nothing;
