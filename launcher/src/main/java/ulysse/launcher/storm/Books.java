package ulysse.launcher.storm;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ulysse.host.v1.Nic;
import ulysse.host.v1.VserverSpec;
import ulysse.launcher.harness.TestDatabase;

/** What must hold when nothing is under way any more: read from the tables, and compared with what the hosts were told. */
public final class Books {
    private final TestDatabase database;
    private final StandInHosts hosts;

    Books(TestDatabase database, StandInHosts hosts) {
        this.database = database;
        this.hosts = hosts;
    }

    /** Waits until every accepted wish has ended, well or not, and nobody works on any. */
    public void awaitRest(Duration patience) throws InterruptedException {
        await("select count(*) from operation where finished_at is null", 0, patience);
        await("select count(*) from scheduled_tasks where task_name = 'reconcile-vserver'", 0, patience);
    }

    /** Waits until a number is as it should be. */
    void await(String query, long wanted, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (number(query) != wanted) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("after %s still %d: %s".formatted(patience, number(query), query));
            }
            Thread.sleep(200);
        }
    }

    /** The one number that a query gives. */
    public long number(String query) {
        return Long.parseLong(rows(query).getFirst());
    }

    /** Which of these operations are not in the books. */
    List<String> unknown(List<String> operations) {
        Set<String> known = new HashSet<>(rows("select id from operation"));
        return operations.stream().filter(one -> !known.contains(one)).toList();
    }

    /** Everything that should not be so, a sentence each; empty when the books are right. */
    public List<String> mistakes() {
        List<String> all = new ArrayList<>();
        BookRules.ALL.forEach((rule, query) -> rows(query).forEach(row -> all.add(rule + ": " + row)));
        hosts.collisions().forEach(collision -> all.add("two at once on the wire: " + collision));
        all.addAll(differences());
        return all;
    }

    /** What hosts hold and what the books say that they hold. */
    private List<String> differences() {
        Map<String, String> told = new TreeMap<>();
        hosts.vservers().forEach((host, vservers) -> vservers.forEach((id, spec) -> told.put(id, line(host, spec))));
        Map<String, String> booked = new TreeMap<>();
        for (String row : rows(BookRules.HELD)) {
            String[] words = row.split(" ", 2);
            booked.put(words[0], words[1]);
        }
        List<String> all = new ArrayList<>();
        booked.forEach((id, line) -> {
            if (!line.equals(told.get(id))) {
                all.add("books say %s has %s, its host %s".formatted(id, line, told.get(id)));
            }
        });
        told.keySet().stream()
                .filter(id -> !booked.containsKey(id))
                .forEach(id -> all.add("a host still has %s: %s".formatted(id, told.get(id))));
        return all;
    }

    private static String line(String host, VserverSpec spec) {
        return "%s %d %s"
                .formatted(
                        host,
                        spec.getContext(),
                        String.join(
                                ",",
                                spec.getNicsList().stream()
                                        .map(Nic::getAddressesList)
                                        .flatMap(List::stream)
                                        .sorted()
                                        .toList()));
    }

    private List<String> rows(String query) {
        List<String> all = new ArrayList<>();
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                all.add(String.valueOf(rows.getString(1)));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot ask: " + query, e);
        }
    }
}
