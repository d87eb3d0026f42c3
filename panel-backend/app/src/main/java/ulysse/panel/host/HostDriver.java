package ulysse.panel.host;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One host, as the panel speaks with it. Every call may block for as long as its deadline and throws {@link HostFailure}.
 * All of them may be repeated at any time: a host is told how things shall be, not what to do.
 */
public interface HostDriver {
    HostDescription describe();

    /** Hand over the host's whole network plan; returns what was changed, a sentence each. */
    List<String> applyNetwork(List<NetworkSpec> networks);

    /** Make one vserver as specified; returns when it is so, having told each step. */
    InstanceStatus apply(InstanceSpec spec, Consumer<StepProgress> progress);

    /** Remove one vserver and its disk; nothing to do when it is not there. */
    void remove(UUID vserver, int context);

    /** Read what is on the host. */
    Inventory list();

    /** Measure one vserver's use. */
    InstanceUsage usage(UUID vserver, int context);

    /** All that was found on a host; {@code unknown} are engine names without marks of this installation. */
    record Inventory(List<InstanceStatus> vservers, List<String> unknown) {
        public Inventory {
            vservers = List.copyOf(vservers);
            unknown = List.copyOf(unknown);
        }
    }

    /** A step began or ended; {@code detail} is for people, empty when there is nothing to say. */
    record StepProgress(String step, boolean finished, String detail) {}
}
