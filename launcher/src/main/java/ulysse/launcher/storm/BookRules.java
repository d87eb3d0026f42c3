package ulysse.launcher.storm;

import java.util.LinkedHashMap;
import java.util.Map;

/** The rules of the books as queries: each finds what breaks the rule. They count by themselves and trust no counter. */
final class BookRules {
    /** Rule and query. */
    static final Map<String, String> ALL = new LinkedHashMap<>();

    /** What each living vserver holds: id, host, context, addresses. */
    static final String HELD = """
            select v.id || ' ' || h.name || ' ' || v.context || ' '
              || coalesce(string_agg(host(a.address), ',' order by host(a.address) collate "C"), '')
            from vserver v join host h on h.id = v.host_id left join address a on a.vserver_id = v.id
            where v.released_at is null group by v.id, h.name, v.context""";

    private BookRules() {}

    static {
        ALL.put("an address with an owner that is gone", """
                select host(a.address) || ' of ' || a.vserver_id from address a left join vserver v on v.id = a.vserver_id
                where a.state = 'assigned' and (v.id is null or v.released_at is not null)""");
        ALL.put("a vserver without an address", """
                select v.id from vserver v
                where v.released_at is null and not exists (select from address a where a.vserver_id = v.id)""");
        ALL.put("two who had an address at the same time", """
                select host(a.address) || ': ' || a.vserver_id || ' and ' || b.vserver_id
                from address_history a join address_history b
                  on b.address_space_id = a.address_space_id and b.address = a.address and b.id > a.id
                where tstzrange(a.assigned_at, a.released_at) && tstzrange(b.assigned_at, b.released_at)""");
        ALL.put("a history that does not end with its owner", """
                select host(y.address) || ' of ' || y.vserver_id from address_history y
                where (y.released_at is null) <> exists (select from address a
                  where a.address_space_id = y.address_space_id and a.address = y.address and a.vserver_id = y.vserver_id
                    and a.since = y.assigned_at)""");
        ALL.put("a context with an owner that is gone", """
                select c.number || ' of ' || c.vserver_id from context c left join vserver v on v.id = c.vserver_id
                where c.state = 'assigned' and (v.released_at is not null or v.id is null
                  or (v.host_id, v.context) <> (c.host_id, c.number))""");
        ALL.put("a vserver without its context", """
                select v.id from vserver v where v.released_at is null and not exists (
                  select from context c where c.vserver_id = v.id and c.host_id = v.host_id and c.number = v.context)""");
        ALL.put("a quota that is not what is held", """
                select t.slug || ' ' || q.resource || ': ' || q.used || ' and ' || q.reserved || ' instead of ' || held.amount
                from quota q join tenant t on t.id = q.tenant_id cross join lateral (
                  select coalesce(sum(case q.resource when 'vservers' then 1 when 'cpu-millis' then v.cpu_millis
                      when 'memory-mib' then v.memory_mib when 'disk-mib' then v.disk_mib
                      when 'ipv4' then n.v4 when 'ipv6' then n.v6 else 0 end), 0) as amount
                  from vserver v cross join lateral (
                    select count(*) filter (where family(address) = 4) as v4, count(*) filter (where family(address) = 6) as v6
                    from address a where a.vserver_id = v.id) n
                  where v.tenant_id = q.tenant_id and v.released_at is null) held
                where q.resource <> 'vlans' and (q.used <> held.amount or q.reserved <> 0)""");
        ALL.put("a quota beyond its ceiling", """
                select tenant_id || ' ' || resource from quota where used + reserved > ceiling""");
        ALL.put("a host whose promises do not add up", """
                select h.name from host h left join vserver v on v.host_id = h.id and v.released_at is null
                group by h.id having h.vservers <> count(v.id)
                  or h.committed_cpu_millis <> coalesce(sum(v.cpu_millis), 0)
                  or h.committed_memory_mib <> coalesce(sum(v.memory_mib), 0)
                  or h.committed_disk_mib <> coalesce(sum(v.disk_mib), 0)""");
        ALL.put("a subnet whose counts do not add up", """
                select s.cidr || ': ' || f.used || ' and ' || f.quarantined || ' instead of ' || n.used || ' and ' || n.quarantined
                from subnet s join subnet_fill f on f.subnet_id = s.id cross join lateral (
                  select count(*) filter (where a.state = 'assigned') as used,
                    count(*) filter (where a.state = 'quarantined') as quarantined
                  from address a where a.subnet_id = s.id) n
                where (f.used, f.quarantined) <> (n.used, n.quarantined)""");
        ALL.put("a host whose context counts do not add up", """
                select h.name from host h join context_fill f on f.host_id = h.id cross join lateral (
                  select count(*) filter (where c.state = 'assigned') as assigned,
                    count(*) filter (where c.state = 'quarantined') as quarantined
                  from context c where c.host_id = h.id) n
                where (f.assigned, f.quarantined) <> (n.assigned, n.quarantined)""");
        ALL.put("an operation that does not end", "select id from operation where finished_at is null");
    }
}
