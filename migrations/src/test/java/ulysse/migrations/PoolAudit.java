package ulysse.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What holds whatever happened, asked of the database by somebody who sees what is committed. */
final class PoolAudit {
    private static final String DIVIDED = """
            with sizes as (
              select id, total, hands_out, subnet_unit(hands_out, family(cidr)) as unit from subnet),
            parts as (
              select s.id, s.total,
                (select count(*) from address where subnet_id = s.id and range_id is null) as single,
                (select coalesce(sum((address_number(last) - address_number(first) + 1) / s.unit), 0)
                  from address_range where subnet_id = s.id) as kept_back,
                (select coalesce(sum((address_number(last) - address_number(first) + 1) / s.unit), 0)
                  from address_gap where subnet_id = s.id) as untouched,
                (select count(*) from address a join address_gap g on g.subnet_id = s.id and a.address between g.first and g.last
                  where a.subnet_id = s.id) as touched
              from sizes s)
            select * from parts where total <> single + kept_back + untouched - touched
            """;
    private static final String GAPS_OVERLAP = """
            select g.first from address_gap g join address_range r on r.subnet_id = g.subnet_id
              where address_interval(g.first, g.last, '[]') && address_interval(r.first, r.last, '[]')
            union all select g.first from address_gap g join address_gap o on o.subnet_id = g.subnet_id and o.first > g.first
              where o.first <= g.last
            """;
    private static final String ROWS_OF_NO_RANGE = """
            select a.address from address a left join address_range r
              on r.subnet_id = a.subnet_id and address_interval(r.first, r.last, '[]') @> a.address
            where a.range_id is distinct from r.id
            """;
    private static final String HISTORY_OVERLAPS = """
            select h.address from address_history h join address_history later
              on later.address_space_id = h.address_space_id and later.address = h.address and later.id > h.id
            where h.released_at is null or later.assigned_at < h.released_at
            """;

    private final Session session;

    PoolAudit(Session session) {
        this.session = session;
    }

    /** One owner a unit, the one that we know of; counts as counted; a line of history for each that has something. */
    void check(Map<String, String> ownersOfUnits, Map<String, String> ownersOfContexts) throws SQLException {
        assertNone("select * from subnet_drift()");
        assertNone("select * from context_drift()");
        assertNone(DIVIDED);
        assertNone(GAPS_OVERLAP);
        assertNone(ROWS_OF_NO_RANGE);
        assertNone(HISTORY_OVERLAPS);
        assertThat(map("select host(address), vserver_id from address where state = 'assigned'"))
                .isEqualTo(ownersOfUnits);
        assertThat(map("select host(address), vserver_id from address_history where released_at is null"))
                .isEqualTo(ownersOfUnits);
        assertThat(map("select number, vserver_id from context where state = 'assigned'"))
                .isEqualTo(ownersOfContexts);
    }

    private void assertNone(String sql) throws SQLException {
        assertThat(session.rows(sql)).as(sql).isEmpty();
    }

    private Map<String, String> map(String sql) throws SQLException {
        Map<String, String> map = new TreeMap<>();
        for (@Nullable String[] row : session.rows(sql)) {
            assertThat(map.put(String.valueOf(row[0]), String.valueOf(row[1]))).isNull();
        }
        return map;
    }
}
