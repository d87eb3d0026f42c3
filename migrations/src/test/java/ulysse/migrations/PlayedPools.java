package ulysse.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plays steps on a real database as the panel does them, remembers who has what, and compares. */
final class PlayedPools implements AutoCloseable {
    private static final Duration QUARANTINE = Duration.ofMinutes(10);

    private final MigratedDatabase database;
    private final World world = new World();
    private final PlayedSubnets subnets;
    private final Map<UUID, List<String>> owners = new TreeMap<>();
    private final Map<String, Instant> resting = new HashMap<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private Session panel;
    private int names;

    PlayedPools(MigratedDatabase database) throws SQLException {
        this.database = database;
        try (Session owner = Session.of(database.owner())) {
            owner.rows("truncate tenant, host, address_space, network_domain, plan, template, person cascade");
            for (String statement : world.statements()) {
                owner.rows(statement);
            }
        }
        panel = Session.ofPanel(database);
        panel.one("select context_define(?, 2, 12)", world.host);
        subnets = new PlayedSubnets(world);
        subnets.add(panel, 0, now);
    }

    void play(PoolStep step) throws SQLException {
        switch (step.what()) {
            case ORDER -> order(step, null, false);
            case ORDER_ASKED -> order(step, subnets.someAddress(step.which()), step.more() % 2 == 0);
            case DELETE -> delete(step);
            case PASS_TIME -> now = now.plus(Duration.ofMinutes(step.which() % 15));
            case END_QUARANTINE -> endQuarantine(step);
            case ADD_RANGE -> subnets.addRange(panel, step.which(), step.more(), owners.values(), now);
            case REMOVE_RANGE -> subnets.removeRange(panel, step.which());
            case MARK -> subnets.mark(panel, step.which(), step.more(), now);
            case MOVE_GATEWAY -> subnets.moveGateway(panel, step.which(), step.more(), now);
            case ADD_SUBNET -> subnets.add(panel, step.which(), now);
            case REMOVE_SUBNET -> subnets.remove(panel, step.which(), now);
            case EXCLUDE_CONTEXT -> context(step, "excluded");
            case ADMIT_CONTEXT -> context(step, "free");
        }
    }

    /** One owner a unit, the one that we know of; counts as counted; a line of history for each that has something. */
    void check() throws SQLException {
        assertThat(panel.rows("select * from subnet_drift()")).isEmpty();
        assertThat(panel.rows("select * from context_drift()")).isEmpty();
        Map<String, String> expected = new TreeMap<>();
        owners.forEach((owner, units) -> units.forEach(unit -> expected.put(unit, owner.toString())));
        assertThat(map("select host(address), vserver_id from address where state = 'assigned'"))
                .isEqualTo(expected);
        assertThat(map("select host(address), vserver_id from address_history where released_at is null"))
                .isEqualTo(expected);
        assertThat(map("select number, vserver_id from context where state = 'assigned'")
                        .values())
                .containsExactlyInAnyOrderElementsOf(
                        owners.keySet().stream().map(UUID::toString).toList());
        assertThat(panel.rows("""
                        select 1 from address_gap g join address_range r on r.subnet_id = g.subnet_id
                        where address_interval(g.first, g.last, '[]') && address_interval(r.first, r.last, '[]')""")).as("gaps that reach into what is kept back").isEmpty();
    }

    private Map<String, String> map(String sql) throws SQLException {
        Map<String, String> map = new TreeMap<>();
        for (@Nullable String[] row : panel.rows(sql)) {
            assertThat(map.put(String.valueOf(row[0]), String.valueOf(row[1]))).isNull();
        }
        return map;
    }

    private void order(PoolStep step, @Nullable String asked, boolean staff) throws SQLException {
        UUID vserver = UUID.randomUUID();
        panel.begin();
        List<String> units = new ArrayList<>();
        boolean got = asked == null ? next(vserver, units) : asked(vserver, asked, staff, units);
        String context = context(vserver);
        if (context != null && step.more() % 4 == 1) {
            panel.rows("select context_put_back(?)", vserver);
            context = context(vserver);
        }
        if (context != null) {
            panel.rows(world.vserver(vserver, "v" + names++, Integer.parseInt(context)));
        }
        if (got && context != null && step.more() % 10 < 7) {
            panel.commit();
            owners.put(vserver, units);
            units.forEach(resting::remove);
        } else if (step.more() % 10 < 9) {
            panel.rollback();
        } else {
            panel.vanish();
            panel = Session.ofPanel(database);
        }
    }

    private @Nullable String context(UUID vserver) throws SQLException {
        return panel.one(
                "select context_take(?, ?, ?, ?::timestamptz)", world.host, world.tenant, vserver, now.toString());
    }

    private boolean next(UUID vserver, List<String> units) throws SQLException {
        for (int family : new int[] {4, 6}) {
            String unit = panel.one(
                    "select host(address_take(?, ?, ?, ?, ?::timestamptz))",
                    world.vlan,
                    family,
                    world.tenant,
                    vserver,
                    now.toString());
            if (unit == null) {
                assertThat(panel.one("""
                                select coalesce(sum(total - used - quarantined - held), 0)::text
                                from subnet join subnet_fill on subnet_id = id where family(cidr) = ?""", family))
                        .as("free units of IPv%d when an order is told that there is none", family)
                        .isEqualTo("0");
            } else {
                assertMayBeGiven(unit);
                assertThat(subnets.isKeptBack(unit)).as("%s is kept back", unit).isFalse();
                units.add(unit);
            }
        }
        return !units.isEmpty();
    }

    private boolean asked(UUID vserver, String asked, boolean staff, List<String> units) throws SQLException {
        @Nullable
        String[] answer = panel.rows(
                        "select outcome, host(taken) from address_take_asked(?, ?::inet, ?, ?, ?, ?::timestamptz)",
                        world.vlan,
                        asked,
                        world.tenant,
                        vserver,
                        staff,
                        now.toString())
                .getFirst();
        if (!"taken".equals(answer[0])) {
            return false;
        }
        String unit = String.valueOf(answer[1]);
        assertMayBeGiven(unit);
        assertThat(subnets.isExcluded(unit)).as("%s is excluded", unit).isFalse();
        assertThat(staff || !subnets.isKeptBack(unit))
                .as("%s is for the staff", unit)
                .isTrue();
        units.add(unit);
        return true;
    }

    private void assertMayBeGiven(String unit) {
        assertThat(owners.values()).as("owners of %s", unit).noneMatch(units -> units.contains(unit));
        assertThat(resting.getOrDefault(unit, now)).as("rest of %s", unit).isBeforeOrEqualTo(now);
        assertThat(subnets.serves(unit)).as("%s serves its subnet", unit).isFalse();
    }

    private void delete(PoolStep step) throws SQLException {
        if (owners.isEmpty()) {
            return;
        }
        UUID vserver = List.copyOf(owners.keySet()).get(step.which() % owners.size());
        String until = now.plus(QUARANTINE).toString();
        panel.begin();
        panel.rows(
                "select * from address_give_back(?, ?::timestamptz, ?::timestamptz)", vserver, until, now.toString());
        panel.rows("select context_give_back(?, ?::timestamptz)", vserver, until);
        panel.rows("update vserver set state = 'deleted', released_at = now() where id = ?", vserver);
        if (step.more() % 5 == 0) {
            panel.rollback();
            return;
        }
        panel.commit();
        owners.getOrDefault(vserver, List.of()).forEach(unit -> resting.put(unit, now.plus(QUARANTINE)));
        owners.remove(vserver);
    }

    private void endQuarantine(PoolStep step) throws SQLException {
        panel.one("select address_end_quarantine(?, ?::timestamptz)", 1 + step.which() % 5, now.toString());
        panel.one("select context_end_quarantine(?, ?::timestamptz)", 1 + step.which() % 5, now.toString());
    }

    private void context(PoolStep step, String state) throws SQLException {
        panel.one(
                "select context_mark(?, ?, ?, 'x', ?::timestamptz)",
                world.host,
                2 + step.which() % 11,
                state,
                now.toString());
    }

    @Override
    public void close() throws SQLException {
        panel.close();
    }
}
