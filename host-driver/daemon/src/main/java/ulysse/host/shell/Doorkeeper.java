package ulysse.host.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ulysse.host.contract.ContextId;
import ulysse.host.contract.GrantRefused;
import ulysse.host.contract.GrantRefused.Reason;
import ulysse.host.contract.GrantVerifier;
import ulysse.host.instance.Engine;
import ulysse.host.instance.Instance;
import ulysse.host.instance.VserverId;
import ulysse.host.kernel.LxcContainer;
import ulysse.host.platform.DriverException;
import ulysse.host.platform.DriverException.Kind;
import ulysse.host.v1.EnterStart;
import ulysse.host.v1.GrantClaims;

/** Lets nobody in whose grant doesn't say so, and into no vserver but the grant's. */
final class Doorkeeper {
    private final GrantVerifier verifier;
    private final UsedGrants usedGrants;
    private final Engine engine;
    private final Map<ContextId, Known> known = new ConcurrentHashMap<>();

    /** Which vserver a running container is. It stays so while its first process lives, so the engine is asked once. */
    private record Known(VserverId vserver, int initPid, String initStart) {}

    Doorkeeper(GrantVerifier verifier, UsedGrants usedGrants, Engine engine) {
        this.verifier = verifier;
        this.usedGrants = usedGrants;
        this.engine = engine;
    }

    /** The claims of a grant that covers what is asked for. It cannot be used again. */
    GrantClaims admit(EnterStart start) throws GrantRefused {
        GrantClaims claims = verifier.verify(start.getGrant());
        if (!claims.getKindsList().contains(kind(start))) {
            throw new GrantRefused(Reason.NOT_COVERED, "the grant doesn't cover this kind of session");
        }
        usedGrants.use(claims);
        return claims;
    }

    /** Makes sure that the container of a context is the vserver that the grant names. */
    void checkVserver(GrantClaims claims, ContextId context, LxcContainer container) {
        VserverId vserver = VserverId.parse(claims.getVserverId());
        int initPid = container.initPid();
        Known now = new Known(vserver, initPid, startOf(initPid));
        if (now.equals(known.get(context))) {
            return;
        }
        Instance instance = engine.find(context).orElseThrow(Doorkeeper::isGone);
        if (!instance.vserver().equals(vserver)) {
            throw isGone();
        }
        known.put(context, now);
    }

    private static GrantClaims.Kind kind(EnterStart start) {
        return switch (start.getWhatCase()) {
            case SHELL -> GrantClaims.Kind.SHELL;
            case COMMAND -> GrantClaims.Kind.EXEC;
            case SUBSYSTEM -> GrantClaims.Kind.SUBSYSTEM;
            case WHAT_NOT_SET -> GrantClaims.Kind.KIND_UNSPECIFIED;
        };
    }

    /** When a process began, in the kernel's ticks: with it, a number that is used again is told apart. */
    private static String startOf(int pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Integer.toString(pid), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[19];
        } catch (IOException | IndexOutOfBoundsException e) {
            throw isGone();
        }
    }

    private static DriverException isGone() {
        return new DriverException(Kind.NOT_FOUND, "the vserver is not on this host");
    }
}
