package ulysse.launcher.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ulysse.launcher.machine.Command;
import ulysse.launcher.machine.ServiceUser;
import ulysse.launcher.platform.Daemon;
import ulysse.launcher.platform.Layout;
import ulysse.launcher.platform.Part;
import ulysse.launcher.platform.Probe;
import ulysse.launcher.platform.Progress;
import ulysse.launcher.platform.StackOptions;
import ulysse.launcher.secret.Settings;

/** Keycloak with the realm {@code ulysse}: who people are, their passwords, their invitations. */
public final class Keycloak implements Part, SignIn {
    private static final String REALM = "ulysse";

    private final Layout layout;
    private final StackOptions options;
    private final Settings settings;
    private final DatabaseAddress database;

    public Keycloak(Layout layout, StackOptions options, Settings settings, DatabaseAddress database) {
        this.layout = layout;
        this.options = options;
        this.settings = settings;
        this.database = database;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public String address() {
        return "http://" + options.publicHost() + ":" + options.ports().keycloak();
    }

    @Override
    public String issuer() {
        return address() + "/realms/" + REALM;
    }

    @Override
    public Probe probe() {
        return Probe.http(
                options.localHost(),
                options.ports().keycloak(),
                "/realms/" + REALM + "/.well-known/openid-configuration");
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(4);
    }

    @Override
    public void prepare(Progress progress) throws IOException, InterruptedException {
        KeycloakProgram.link(KeycloakProgram.built(options.programs(), progress), layout.keycloak());
        Path realm = realmFile();
        if (Files.notExists(realm)) {
            Files.createDirectories(realm.getParent());
            Files.writeString(realm, realm());
            Command.run(
                    "chown",
                    "--recursive",
                    ServiceUser.NAME + ":" + ServiceUser.NAME,
                    layout.keycloak().resolve("data").toString());
            ServiceUser.give(realm, "rw-------");
        }
    }

    @Override
    public Daemon.Program program() throws IOException {
        List<String> command = new ArrayList<>(KeycloakProgram.options(layout.keycloak()));
        command.addAll(List.of(
                "start",
                "--optimized",
                // A realm that is there already is left as it is.
                "--import-realm",
                "--http-enabled=true",
                "--http-host=" + options.bind(),
                "--http-port=" + options.ports().keycloak(),
                "--hostname=" + address(),
                "--cache=local",
                "--log-console-color=false"));
        return new Daemon.Program(
                ServiceUser.command(command),
                Map.of(
                        "KC_DB_URL",
                        database.jdbc("keycloak"),
                        "KC_DB_USERNAME",
                        "keycloak",
                        "KC_DB_PASSWORD",
                        settings.keycloakPassword(),
                        "KC_DB_POOL_INITIAL_SIZE",
                        "2",
                        "KC_DB_POOL_MAX_SIZE",
                        "20",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        settings.adminPassword(),
                        "HOME",
                        layout.keycloak().toString()));
    }

    /** The realm knows the portal that it was made with; another port or name must be told. */
    @Override
    public void settle(Progress progress) throws IOException, InterruptedException {
        Path told = layout.keycloak().resolve("portal");
        if (Files.notExists(told)) {
            Files.writeString(told, portal());
        } else if (!Files.readString(told).equals(portal())) {
            new KeycloakClient(address(), settings.adminPassword()).allowPortal(portal());
            Files.writeString(told, portal());
        }
    }

    private String portal() {
        return "http://" + options.publicHost() + ":" + options.ports().http();
    }

    private Path realmFile() {
        return layout.keycloak().resolve("data/import/" + REALM + "-realm.json");
    }

    private String realm() throws IOException {
        return Template.of("realm.json")
                .fill(Map.of(
                        "portal", portal(),
                        "demoPassword", settings.demoPassword(),
                        "clientSecret", settings.clientSecret()));
    }
}
