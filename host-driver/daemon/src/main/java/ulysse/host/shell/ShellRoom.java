package ulysse.host.shell;

import java.nio.file.Path;
import java.util.UUID;
import ulysse.host.instance.Engine;
import ulysse.host.instance.Readiness;
import ulysse.host.v1.ShellGrpc;

/** The shell room, furnished. */
public final class ShellRoom implements AutoCloseable {
    public static ShellRoom open(Engine engine, String installation, UUID hostId, Path grantKey) {
        return new ShellRoom();
    }

    public ShellGrpc.ShellImplBase service() {
        return new ShellGrpc.ShellImplBase() {};
    }

    public Readiness.Inside inside() {
        return (place, command, timeout) -> new Readiness.Outcome(true, "");
    }

    @Override
    public void close() {}
}
