package ulysse.launcher.part;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ulysse.launcher.machine.DebianMirror;
import ulysse.launcher.machine.LocalNetwork;
import ulysse.launcher.machine.ServiceUser;
import ulysse.launcher.platform.Daemon;
import ulysse.launcher.platform.Layout;
import ulysse.launcher.platform.Part;
import ulysse.launcher.platform.Probe;
import ulysse.launcher.platform.Progress;
import ulysse.launcher.platform.StackOptions;
import ulysse.launcher.secret.KeyRing;
import ulysse.launcher.secret.Settings;

/** The panel: REST API, portal, reconcilers, login service. */
public final class Panel implements Part {
    private static final int HEAP_MEBIBYTES = 384;

    private final Layout layout;
    private final StackOptions options;
    private final Settings settings;
    private final KeyRing keys;
    private final DatabaseAddress database;
    private final SignIn signIn;

    public Panel(
            Layout layout,
            StackOptions options,
            Settings settings,
            KeyRing keys,
            DatabaseAddress database,
            SignIn signIn) {
        this.layout = layout;
        this.options = options;
        this.settings = settings;
        this.keys = keys;
        this.database = database;
        this.signIn = signIn;
    }

    @Override
    public String name() {
        return "panel-backend";
    }

    @Override
    public String address() {
        return "http://" + options.publicHost() + ":" + options.ports().http();
    }

    @Override
    public Probe probe() {
        return Probe.http(options.localHost(), options.ports().http(), "/q/health/ready");
    }

    @Override
    public void prepare(Progress progress) throws IOException {
        Files.writeString(layout.siteFile(), site());
        ServiceUser.share(layout.siteFile(), "rw-r-----");
    }

    private String site() throws IOException {
        return Template.of("site.yaml")
                .fill(Map.of(
                        "hostId", settings.hostId().toString(),
                        "hostSockets", layout.hostSockets().toString(),
                        "image", HostDriver.image(DebianMirror.ofApt()),
                        "dns", LocalNetwork.resolvers().stream().collect(Collectors.joining(", ")),
                        "subnet", settings.subnet(),
                        "demoKey", keys.demoPublicKey()));
    }

    @Override
    public Daemon.Program program() {
        List<String> command = Java.jar(HEAP_MEBIBYTES, options.programs().resolve("panel-backend/quarkus-run.jar"));
        Map<String, String> environment = new HashMap<>();
        environment.put("ULYSSE_INSTALLATION", options.installation());
        environment.put("ULYSSE_GRANT_PRIVATE_KEY", keys.grantPrivateKey().toString());
        environment.put("ULYSSE_SITE_FILE", layout.siteFile().toString());
        environment.put(
                "ULYSSE_SSH_ADDRESS",
                options.publicHost() + ":" + options.ports().ssh());
        environment.putAll(Java.quarkusEnvironment());
        environment.putAll(database());
        environment.putAll(signIn());
        environment.putAll(servers());
        return new Daemon.Program(ServiceUser.command(command), environment);
    }

    private Map<String, String> database() {
        String url = database.jdbc("ulysse");
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                url,
                "QUARKUS_DATASOURCE_USERNAME",
                "ulysse_panel",
                "QUARKUS_DATASOURCE_PASSWORD",
                settings.panelPassword(),
                "QUARKUS_FLYWAY_JDBC_URL",
                url,
                "QUARKUS_FLYWAY_USERNAME",
                "ulysse_owner",
                "QUARKUS_FLYWAY_PASSWORD",
                settings.ownerPassword());
    }

    private Map<String, String> signIn() {
        return Map.of(
                "QUARKUS_OIDC_AUTH_SERVER_URL", signIn.issuer(),
                "QUARKUS_OIDC_CLIENT_ID", "ulysse-panel",
                "QUARKUS_OIDC_CREDENTIALS_SECRET", settings.clientSecret(),
                "QUARKUS_KEYCLOAK_ADMIN_CLIENT_SERVER_URL", signIn.address(),
                "QUARKUS_KEYCLOAK_ADMIN_CLIENT_REALM", "ulysse",
                "QUARKUS_KEYCLOAK_ADMIN_CLIENT_CLIENT_ID", "ulysse-panel",
                "QUARKUS_KEYCLOAK_ADMIN_CLIENT_CLIENT_SECRET", settings.clientSecret());
    }

    private Map<String, String> servers() {
        return Map.of(
                "QUARKUS_HTTP_HOST", options.bind(),
                "QUARKUS_HTTP_PORT", String.valueOf(options.ports().http()),
                "ULYSSE_LOGIN_HOST", "127.0.0.1",
                "ULYSSE_LOGIN_PORT", String.valueOf(options.ports().grpc()),
                "ULYSSE_LOGIN_TLS_CERT", keys.certificate("panel").toString(),
                "ULYSSE_LOGIN_TLS_KEY", keys.privateKey("panel").toString(),
                "ULYSSE_LOGIN_TLS_CA", keys.certificate("ca").toString());
    }
}
