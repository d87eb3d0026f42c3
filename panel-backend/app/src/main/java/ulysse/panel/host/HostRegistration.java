package ulysse.panel.host;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the staff say of a host.
 *
 * @param engine {@code incus} or {@code util-vserver}
 * @param labels what it is good for; null says nothing of them
 * @param overcommit null says nothing of it: a new host gets what the installation is set up with
 */
public record HostRegistration(
        HostId id,
        String name,
        Endpoint endpoint,
        String engine,
        @Nullable List<String> labels,
        @Nullable Overcommit overcommit) {
    /** What runs vservers. */
    public static final List<String> ENGINES = List.of("incus", "util-vserver");

    /** With nothing said of labels and overcommit. */
    public HostRegistration(HostId id, String name, Endpoint endpoint, String engine) {
        this(id, name, endpoint, engine, null, null);
    }
}
