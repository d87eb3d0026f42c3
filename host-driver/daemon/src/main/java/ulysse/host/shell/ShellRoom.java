package ulysse.host.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import ulysse.host.contract.GrantVerifier;
import ulysse.host.contract.PemKeys;
import ulysse.host.instance.Engine;
import ulysse.host.instance.Readiness;
import ulysse.host.kernel.IoLoop;
import ulysse.host.kernel.Lxc;
import ulysse.host.v1.ShellGrpc;

/** The shell room, furnished: what the daemon opens once. */
public final class ShellRoom implements AutoCloseable {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PUBLIC KEY-----.*?-----END PUBLIC KEY-----", Pattern.DOTALL);

    private final IoLoop loop = new IoLoop("shell-io");
    private final EnterVserver enter;
    private final ShellGrpcService service;

    private ShellRoom(Engine engine, Doorkeeper doorkeeper) {
        enter = new EnterVserver(Lxc.load(), engine, doorkeeper);
        service = new ShellGrpcService(enter, loop);
    }

    /**
     * @param grantKeys a file with the panel's public keys, more than one while they are exchanged
     * @throws IllegalStateException when this machine's liblxc cannot be used
     */
    public static ShellRoom open(Engine engine, String installation, UUID hostId, Path grantKeys) {
        Clock clock = Clock.systemUTC();
        GrantVerifier verifier = new GrantVerifier(installation, hostId.toString(), read(grantKeys), clock);
        return new ShellRoom(engine, new Doorkeeper(verifier, new UsedGrants(clock), engine));
    }

    public ShellGrpc.ShellImplBase service() {
        return service;
    }

    /** For probes. */
    public Readiness.Inside inside() {
        return (place, command, timeout) -> {
            ProbeRun run = new ProbeRun(loop, timeout);
            enter.runInside(place, command, run);
            return run.await();
        };
    }

    /** Hangs up all sessions and waits until their processes are gone, so that none is left without anybody to reap it. */
    @Override
    public void close() {
        try {
            service.hangUp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        enter.close();
        loop.close();
    }

    private static List<PublicKey> read(Path file) {
        try {
            return KEY.matcher(Files.readString(file))
                    .results()
                    .map(found -> PemKeys.publicKey(found.group()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the panel's key " + file, e);
        }
    }
}
