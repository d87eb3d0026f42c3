-- A large installation, written past all triggers, because it is only read: 2,000 tenants, 100,000 vservers, 1,048,576
-- addresses and as many entries of their history. The tenant t1, which is there already, has a fifth of the vservers.
set session_replication_role = replica;

insert into tenant (id, slug, name, created_at)
  select md5('tenant' || n)::uuid, 'many-' || n, 'Tenant ' || n, now() from generate_series(1, 2000) n;
insert into quota (tenant_id, resource, used, ceiling)
  select t.id, r, (random() * 100)::bigint, 1000 from tenant t
    cross join unnest(array['vservers', 'cpu-millis', 'memory-mib', 'disk-mib', 'ipv4', 'ipv6', 'snapshots', 'backups', 'vlans']) r
  on conflict do nothing;
insert into person (id, username, name, first_seen_at, last_seen_at)
  select md5('person' || n)::uuid, 'person-' || n, 'Person ' || n, now(), now() from generate_series(1, 3000) n;
insert into membership (tenant_id, person_id, role, created_at)
  select (select id from tenant where slug = 't1'), id, 'viewer', now() from person where username like 'person-%';

-- Hosts that do not answer: lists ask none.
insert into host (id, name, endpoint, engine, state, cpus, memory_mib, disk_mib, registered_at)
  select md5('host' || n)::uuid, 'many-' || n, 'unix:/nowhere/' || n, 'incus', 'unreachable', 100000, 1000000000, 1000000000, now()
  from generate_series(1, 4) n;
insert into context (host_id, number, state, vserver_id, tenant_id)
  select md5('host' || h)::uuid, number, case when number < 25002 then 'assigned' else 'free' end,
    case when number < 25002 then md5('vserver' || ((h - 1) * 25000 + number - 1))::uuid end,
    case when number < 25002 then (select id from tenant where slug = 't1') end
  from generate_series(1, 4) h, generate_series(2, 30001) number;
insert into context_use (host_id, total, assigned, quarantined, excluded)
  select md5('host' || n)::uuid, 30000, 25000, 0, 0 from generate_series(1, 4) n;

insert into vserver (id, tenant_id, name, host_name, template_id, template_version, plan_id, cpu_millis, memory_mib, disk_mib,
    host_id, context, desired_power, state, observed_generation, observed_power, created_at, ready_at)
  select md5('vserver' || n)::uuid, case when n % 5 = 0 then big.id else md5('tenant' || 1 + n % 2000)::uuid end, 'web' || n, 'web' || n,
    template.id, 1, plan.id, 100, 64, 256, md5('host' || 1 + (n - 1) / 25000)::uuid, 2 + (n - 1) % 25000, 'running', 'running', 1,
    'running', now() - n * interval '1 minute', now()
  from generate_series(1, 100000) n, (select id from tenant where slug = 't1') big, plan, template;
update context c set tenant_id = v.tenant_id from vserver v where v.id = c.vserver_id;
insert into operation (id, tenant_id, vserver_id, vserver_name, kind, state, generation, actor_id, actor, created_at, started_at, finished_at)
  select md5('operation' || v.id || g)::uuid, v.tenant_id, v.id, v.name, case g when 1 then 'order' else 'restart' end, 'succeeded', g,
    md5('person1')::uuid, 'person-1', v.created_at + g * interval '1 second', v.created_at, v.created_at + g * interval '2 seconds'
  from vserver v, generate_series(1, 3) g where v.host_name like 'web%';
insert into operation_step (operation_id, position, name, state, started_at, finished_at)
  select o.id, 1, 'create', 'done', o.started_at, o.finished_at from operation o where o.actor = 'person-1';

-- Sixteen /16 with a row for each address: a tenth assigned, most at rest.
insert into address_space (id, name, created_at) values (md5('space')::uuid, 'many', now());
insert into vlan (id, name, mode, masquerade, address_space_id, dns_servers, created_at)
  values (md5('vlan')::uuid, 'many', 'routed', false, md5('space')::uuid, '{}', now());
insert into subnet (id, vlan_id, address_space_id, cidr, total, hands_out, sparse, created_at)
  select md5('subnet' || n)::uuid, md5('vlan')::uuid, md5('space')::uuid, ('10.' || 99 + n || '.0.0/16')::cidr, 65536, 32, false, now()
  from generate_series(1, 16) n;
insert into address (address_space_id, address, subnet_id, cidr, hands_out, state, since, free_after, vserver_id, tenant_id)
  select md5('space')::uuid, ('10.' || 100 + n / 65536 || '.0.0')::inet + n % 65536, md5('subnet' || 1 + n / 65536)::uuid,
    ('10.' || 100 + n / 65536 || '.0.0/16')::cidr, 32,
    case when v.id is not null then 'assigned' when n % 20 = 1 then 'external' when n % 20 = 2 then 'free' else 'quarantined' end,
    now() - n * interval '1 second', now() + interval '1 year', v.id, v.tenant_id
  from generate_series(0, 1048575) n left join vserver v on n % 10 = 0 and v.id = md5('vserver' || n / 10)::uuid;
insert into subnet_use (subnet_id, used, quarantined, held)
  select subnet_id, count(*) filter (where state = 'assigned'), count(*) filter (where state = 'quarantined'),
    count(*) filter (where state = 'external')
  from address where address_space_id = md5('space')::uuid group by subnet_id;
insert into address_history (address_space_id, address, vserver_id, tenant_id, assigned_at, released_at)
  select a.address_space_id, a.address, v.id, v.tenant_id, a.since - interval '1 day', case when a.vserver_id is null then a.since end
  from address a join vserver v
    on v.id = coalesce(a.vserver_id, md5('vserver' || 1 + (a.address - '10.100.0.0'::inet) % 100000)::uuid)
  where a.address_space_id = md5('space')::uuid;

insert into quota_request (id, tenant_id, resource, wanted, reason, state, requested_by, requester, requested_at,
    decided_by, decider, decided_at)
  select md5('request' || n)::uuid, case when n % 5 = 0 then big.id else md5('tenant' || 1 + n % 2000)::uuid end, 'vservers', 100 + n,
    'More', 'withdrawn', md5('person1')::uuid, 'person-1', now() - n * interval '1 minute',
    md5('person1')::uuid, 'person-1', now()
  from generate_series(1, 20000) n, (select id from tenant where slug = 't1') big;
insert into audit_entry (at, actor_id, actor, action, target_kind, target_id, target_name, tenant_id, outcome, detail)
  select o.created_at, o.actor_id, o.actor, 'vserver.' || o.kind, 'vserver', o.vserver_id, o.vserver_name, o.tenant_id, 'done', '{}'
  from operation o where o.actor = 'person-1' order by o.created_at;
-- Sealed by an empty hash: nobody verifies this chain, and the sealer is not to work during the measurement.
insert into audit_seal (seq, entry_id, previous_hash, hash, sealed_at)
  select coalesce((select max(seq) from audit_seal), 0) + row_number() over (order by id), id, decode(repeat('00', 32), 'hex'),
    decode(repeat('00', 32), 'hex'), now()
  from audit_entry e where not exists (select from audit_seal s where s.entry_id = e.id);
reset session_replication_role;
