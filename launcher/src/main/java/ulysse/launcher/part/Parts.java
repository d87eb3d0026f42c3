package ulysse.launcher.part;

import java.io.IOException;
import java.util.List;
import ulysse.launcher.machine.Leftovers;
import ulysse.launcher.platform.Layout;
import ulysse.launcher.platform.Part;
import ulysse.launcher.platform.StackOptions;
import ulysse.launcher.secret.KeyRing;
import ulysse.launcher.secret.Settings;

/** The parts of one stack, wired with one another. */
public final class Parts {
    private final Layout layout;
    private final StackOptions options;
    private final Part database;
    private final Keycloak keycloak;
    private final Incusd engine;
    private final HostDriver hostDriver;
    private final Panel panel;
    private final Gateway gateway;

    public Parts(Layout layout, StackOptions options, Settings settings, KeyRing keys) {
        this.layout = layout;
        this.options = options;
        String external = options.databaseUrl();
        DatabaseAddress address = external == null
                ? new DatabaseAddress("127.0.0.1", options.ports().postgres())
                : DatabaseAddress.parse(external);
        database = external == null
                ? new Postgres(layout, options.programs(), options.ports().postgres(), settings)
                : new ExternalPostgres(external, settings);
        keycloak = new Keycloak(layout, options, settings, address);
        engine = Incusd.choose(layout, options.ownEngine());
        hostDriver = new HostDriver(layout, options, settings, keys, engine);
        panel = new Panel(layout, options, settings, keys, address, keycloak);
        gateway = new Gateway(layout, options, keys);
    }

    /** In the order that people read them. */
    public List<Part> all() {
        return List.of(database, keycloak, engine, hostDriver, panel, gateway);
    }

    /** The ends of the chains first; what stands together ends together. */
    public List<List<Part>> stopOrder() {
        return List.of(List.of(gateway, panel, keycloak, hostDriver), List.of(engine, database));
    }

    /** Ends what our engine may have left when it was killed. The machine's own engine keeps its vservers running. */
    public void sweep() throws IOException, InterruptedException {
        if (engine.isOurs()) {
            Leftovers.end(project() + "_");
            engine.cleanUp();
        }
        hostDriver.releaseNetwork();
    }

    /** Stops the vservers of an engine that goes on without us; one of ours has stopped them when it ended. */
    public void stopVservers() throws IOException, InterruptedException {
        if (!engine.isOurs() && engine.probe().answers()) {
            hostDriver.stopVservers();
        }
    }

    /** The engine's project that holds this installation's vservers. */
    public String project() {
        return "ulysse-" + options.installation();
    }

    public Part database() {
        return database;
    }

    public Keycloak keycloak() {
        return keycloak;
    }

    public Incusd engine() {
        return engine;
    }

    public HostDriver hostDriver() {
        return hostDriver;
    }

    public Panel panel() {
        return panel;
    }

    public Gateway gateway() {
        return gateway;
    }

    public Layout layout() {
        return layout;
    }
}
