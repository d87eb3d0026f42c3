package ulysse.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plays steps on a real database as several panels do them, remembers who has what, and compares. */
final class PlayedPools implements AutoCloseable {
    private static final Duration QUARANTINE = Duration.ofMinutes(10);
    private static final int FIRST_CONTEXT = 2;
    private static final int CONTEXTS = 11;

    private final World world = new World();
    private final PlayedSubnets subnets = new PlayedSubnets(world);
    private final Map<String, String> owners = new TreeMap<>();
    private final Map<String, String> contexts = new TreeMap<>();
    private final Map<String, Instant> resting = new HashMap<>();
    private final List<PlayedPanel> panels = new ArrayList<>();
    private final Session watcher;
    private final PoolAudit audit;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private int names;

    PlayedPools(MigratedDatabase database) throws SQLException {
        try (Session owner = Session.of(database.owner())) {
            owner.rows("truncate tenant, host, address_space, network_domain, plan, template, person cascade");
            for (String statement : world.statements()) {
                owner.rows(statement);
            }
        }
        watcher = Session.ofPanel(database);
        watcher.one("select context_define(?, ?, ?)", world.host, FIRST_CONTEXT, FIRST_CONTEXT + CONTEXTS - 1);
        Objects.requireNonNull(subnets.add(watcher, 0, now)).run();
        audit = new PoolAudit(watcher);
        for (int i = 0; i < 3; i++) {
            panels.add(new PlayedPanel(database));
        }
    }

    void play(PoolStep step) throws SQLException {
        PlayedPanel panel = panels.get(step.who());
        int which = step.which();
        int more = step.more();
        switch (step.what()) {
            case ORDER, ORDER_ASKED -> panel.begin((session, holds) -> order(session, step, holds));
            case DELETE -> panel.begin((session, holds) -> delete(session, step));
            case PASS_TIME -> now = now.plus(Duration.ofMinutes(which % 15));
            case END_QUARANTINE -> panel.begin((session, holds) -> endQuarantine(session, which));
            case ADD_RANGE ->
                panel.begin((session, holds) -> subnets.addRange(session, which, more, owners.keySet(), now));
            case REMOVE_RANGE -> panel.begin((session, holds) -> subnets.removeRange(session, which));
            case MARK -> panel.begin((session, holds) -> subnets.mark(session, which, more, now));
            case MOVE_GATEWAY -> panel.begin((session, holds) -> subnets.moveGateway(session, which, more, now));
            case ADD_SUBNET -> panel.begin((session, holds) -> subnets.add(session, which, now));
            case REMOVE_SUBNET -> panel.begin((session, holds) -> subnets.remove(session, which, now));
            case EXCLUDE_CONTEXT -> panel.begin((session, holds) -> context(session, which, "excluded"));
            case ADMIT_CONTEXT -> panel.begin((session, holds) -> context(session, which, "free"));
            case COMMIT -> panel.commit();
            case ROLL_BACK -> panel.rollBack();
            case KILL -> panel.kill(watcher);
        }
        audit.check(owners, contexts);
    }

    private @Nullable Runnable order(Session session, PoolStep step, List<String> holds) throws SQLException {
        UUID vserver = UUID.randomUUID();
        boolean got = step.what() == PoolStep.What.ORDER
                ? next(session, vserver, holds)
                : asked(session, vserver, step, holds);
        String context = got ? context(session, vserver, step) : null;
        if (context == null) {
            return null;
        }
        List<String> units = List.copyOf(holds);
        holds.add(name(context));
        session.rows(world.vserver(vserver, "v" + names++, Integer.parseInt(context)));
        return () -> {
            units.forEach(unit -> owners.put(unit, vserver.toString()));
            contexts.put(context, vserver.toString());
        };
    }

    private boolean next(Session session, UUID vserver, List<String> holds) throws SQLException {
        for (int family : new int[] {4, 6}) {
            String unit = session.one(
                    "select host(address_take(?, ?, ?, ?, ?::timestamptz))",
                    world.vlan,
                    family,
                    world.tenant,
                    vserver,
                    now.toString());
            if (unit == null) {
                assertThat(session.one("""
                                select coalesce(sum(total - used - quarantined - held), 0)::text
                                from subnet join subnet_fill on subnet_id = id where family(cidr) = ?""", family))
                        .as("free units of IPv%d when an order is told that there is none", family)
                        .isEqualTo("0");
            } else {
                assertMayBeGiven(unit);
                assertThat(subnets.isKeptBack(unit)).as("%s is kept back", unit).isFalse();
                holds.add(unit);
            }
        }
        return !holds.isEmpty();
    }

    private boolean asked(Session session, UUID vserver, PoolStep step, List<String> holds) throws SQLException {
        String unit = String.valueOf(session.one("select host(?::inet)", subnets.someAddress(step.which())));
        boolean staff = step.more() % 2 == 0;
        String outcome = session.one(
                "select outcome from address_take_asked(?, ?::inet, ?, ?, ?, ?::timestamptz)",
                world.vlan,
                unit,
                world.tenant,
                vserver,
                staff,
                now.toString());
        boolean mayHave = subnets.has(unit)
                && isNobodys(unit)
                && hasRested(unit)
                && !subnets.serves(unit)
                && !(staff ? subnets.isExcluded(unit) : subnets.isKeptBack(unit));
        assertThat("taken".equals(outcome))
                .as("%s is given to %s", unit, staff ? "the staff" : "a tenant")
                .isEqualTo(mayHave);
        if (mayHave) {
            holds.add(unit);
        }
        return mayHave;
    }

    /** The next number, or one that is asked for; sometimes one is put back before. */
    private @Nullable String context(Session session, UUID vserver, PoolStep step) throws SQLException {
        if (step.more() % 3 == 0) {
            String number = String.valueOf(FIRST_CONTEXT + step.which() % CONTEXTS);
            String outcome = session.one(
                    "select context_take_asked(?, ?::integer, ?, ?, ?::timestamptz)",
                    world.host,
                    number,
                    world.tenant,
                    vserver,
                    now.toString());
            if (!"taken".equals(outcome)) {
                return null;
            }
            assertMayTakeContext(number);
            if (step.more() % 2 == 0) {
                return number;
            }
            session.one("select context_put_back(?)", vserver);
        }
        String number = session.one(
                "select context_take(?, ?, ?, ?::timestamptz)", world.host, world.tenant, vserver, now.toString());
        if (number != null) {
            assertMayTakeContext(number);
        }
        return number;
    }

    private void assertMayBeGiven(String unit) {
        assertThat(isNobodys(unit)).as("%s has no owner", unit).isTrue();
        assertThat(hasRested(unit)).as("%s has rested", unit).isTrue();
        assertThat(subnets.serves(unit)).as("%s serves its subnet", unit).isFalse();
    }

    private void assertMayTakeContext(String number) {
        assertThat(contexts).doesNotContainKey(number);
        assertThat(isNobodys(name(number)))
                .as("context %s has no owner", number)
                .isTrue();
        assertThat(hasRested(name(number))).as("context %s has rested", number).isTrue();
    }

    private static String name(String context) {
        return "context " + context;
    }

    private boolean isNobodys(String unit) {
        return !owners.containsKey(unit) && panels.stream().noneMatch(panel -> panel.holds(unit));
    }

    private boolean hasRested(String unit) {
        return !resting.getOrDefault(unit, now).isAfter(now);
    }

    private @Nullable Runnable delete(Session session, PoolStep step) throws SQLException {
        if (contexts.isEmpty()) {
            return null;
        }
        String context = List.copyOf(contexts.keySet()).get(step.which() % contexts.size());
        String vserver = Objects.requireNonNull(contexts.get(context));
        Instant until = now.plus(QUARANTINE);
        session.rows(
                "select * from address_give_back(?::uuid, ?::timestamptz, ?::timestamptz)",
                vserver,
                until.toString(),
                now.toString());
        session.rows("select context_give_back(?::uuid, ?::timestamptz)", vserver, until.toString());
        session.rows("update vserver set state = 'deleted', released_at = now() where id = ?::uuid", vserver);
        return () -> {
            owners.forEach((unit, owner) -> {
                if (owner.equals(vserver)) {
                    resting.put(unit, until);
                }
            });
            owners.values().removeIf(vserver::equals);
            contexts.remove(context);
            resting.put(name(context), until);
        };
    }

    private Runnable endQuarantine(Session session, int which) throws SQLException {
        session.one("select address_end_quarantine(?, ?::timestamptz)", 1 + which % 5, now.toString());
        session.one("select context_end_quarantine(?, ?::timestamptz)", 1 + which % 5, now.toString());
        return () -> {};
    }

    private Runnable context(Session session, int which, String state) throws SQLException {
        session.one(
                "select context_mark(?, ?, ?, 'x', ?::timestamptz)",
                world.host,
                FIRST_CONTEXT + which % CONTEXTS,
                state,
                now.toString());
        return () -> {};
    }

    @Override
    public void close() throws SQLException {
        for (PlayedPanel panel : panels) {
            panel.close();
        }
        watcher.close();
    }
}
