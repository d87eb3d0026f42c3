package ulysse.launcher.part;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ulysse.launcher.machine.ServiceUser;
import ulysse.launcher.platform.Daemon;
import ulysse.launcher.platform.Layout;
import ulysse.launcher.platform.Part;
import ulysse.launcher.platform.Probe;
import ulysse.launcher.platform.StackOptions;
import ulysse.launcher.secret.KeyRing;

/** The SSH gateway: ready when it accepts and knows the people's keys. */
public final class Gateway implements Part {
    private static final int HEAP_MEBIBYTES = 256;

    private final Layout layout;
    private final StackOptions options;
    private final KeyRing keys;

    public Gateway(Layout layout, StackOptions options, KeyRing keys) {
        this.layout = layout;
        this.options = options;
        this.keys = keys;
    }

    @Override
    public String name() {
        return "ssh-gateway";
    }

    @Override
    public String address() {
        return options.publicHost() + ":" + options.ports().ssh();
    }

    @Override
    public Probe probe() {
        return Probe.http("127.0.0.1", options.ports().management(), "/q/health/ready");
    }

    @Override
    public Daemon.Program program() {
        List<String> command = Java.jar(HEAP_MEBIBYTES, options.programs().resolve("ssh-gateway/quarkus-run.jar"));
        String certificate = keys.certificate("gateway").toString();
        String key = keys.privateKey("gateway").toString();
        String authority = keys.certificate("ca").toString();
        Map<String, String> environment = new HashMap<>(Java.quarkusEnvironment());
        environment.putAll(Map.ofEntries(
                Map.entry("ULYSSE_SSH_HOST", options.bind()),
                Map.entry("ULYSSE_SSH_PORT", String.valueOf(options.ports().ssh())),
                Map.entry("ULYSSE_SSH_HOST_KEY", keys.sshHostKey().toString()),
                Map.entry("ULYSSE_PANEL_ADDRESS", "127.0.0.1:" + options.ports().grpc()),
                Map.entry("ULYSSE_PANEL_TLS_CERT", certificate),
                Map.entry("ULYSSE_PANEL_TLS_KEY", key),
                Map.entry("ULYSSE_PANEL_TLS_CA", authority),
                Map.entry("ULYSSE_HOST_TLS_CERT", certificate),
                Map.entry("ULYSSE_HOST_TLS_KEY", key),
                Map.entry("ULYSSE_HOST_TLS_CA", authority),
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", String.valueOf(options.ports().management()))));
        return new Daemon.Program(ServiceUser.command(command), environment);
    }
}
