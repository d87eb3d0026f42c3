package ulysse.launcher.storm;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ulysse.launcher.harness.Rest;
import ulysse.launcher.harness.TestDatabase;
import ulysse.launcher.machine.ServiceUser;
import ulysse.launcher.secret.KeyRing;

/** Two panels that know nothing of each other but the database, hosts without engines, and somebody who vouches for people. */
public final class Panels implements AutoCloseable {
    private final TestDatabase database;
    private final TestIssuer issuer;
    private final StandInHosts hosts;
    private final List<PanelProcess> processes = new ArrayList<>();

    private Panels(TestDatabase database, TestIssuer issuer, StandInHosts hosts) {
        this.database = database;
        this.issuer = issuer;
        this.hosts = hosts;
    }

    /** Starts two of them. */
    public static Panels start() throws IOException, InterruptedException {
        return start(2);
    }

    /** Starts so many of them. */
    public static Panels start(int count) throws IOException, InterruptedException {
        TestDatabase database = TestDatabase.start();
        TestIssuer issuer = TestIssuer.start();
        StandInHosts hosts = StandInHosts.start(database.layout().hostSockets(), StormSite.HOSTS);
        Panels panels = new Panels(database, issuer, hosts);
        try {
            panels.launch(count);
            return panels;
        } catch (IOException | InterruptedException | RuntimeException e) {
            panels.close();
            throw e;
        }
    }

    private void launch(int count) throws IOException, InterruptedException {
        KeyRing keys = new KeyRing(database.layout().pki(), database.layout().keys());
        keys.complete();
        Files.writeString(
                database.layout().siteFile(), StormSite.text(database.layout().hostSockets()));
        ServiceUser.share(database.layout().siteFile(), "rw-r-----");
        for (int number = 1; number <= count; number++) {
            PanelProcess process = new PanelProcess("panel-" + number, database, keys, issuer, StormSite.settings());
            processes.add(process);
            // One after the other: the first one makes the tables.
            process.start();
        }
        new Books(database, hosts).await("select count(*) from host where state <> 'ready'", 0, Duration.ofMinutes(1));
    }

    /** One of the two. */
    PanelProcess process(int index) {
        return processes.get(index);
    }

    /** One of the two as a person sees it. */
    public Rest rest(int index, String user, String... roles) {
        return new Rest(URI.create(processes.get(index).address()), issuer.token(user, roles));
    }

    public TestDatabase database() {
        return database;
    }

    /** What must hold when nothing is under way. */
    public Books books() {
        return new Books(database, hosts);
    }

    /** The ends of both logs, for the message of a failed assertion. */
    public Map<String, String> logs() {
        Map<String, String> logs = new HashMap<>();
        processes.forEach(process -> logs.put(process.name(), process.log()));
        return logs;
    }

    @Override
    public void close() {
        processes.forEach(PanelProcess::stop);
        hosts.close();
        issuer.close();
        database.close();
    }
}
