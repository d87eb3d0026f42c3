package ulysse.panel.host;

import java.util.List;

/**
 * What a host says of itself.
 *
 * @param capabilities names of what its driver can do
 * @param granted the user ids that it may give to vservers; empty when it does not tell
 * @param foreign the user ids that something else there holds
 */
public record HostDescription(
        String engine,
        String engineVersion,
        int cpus,
        long memoryMib,
        long diskMib,
        List<String> capabilities,
        List<IdRange> granted,
        List<IdRange> foreign) {

    public HostDescription {
        capabilities = List.copyOf(capabilities);
        granted = List.copyOf(granted);
        foreign = List.copyOf(foreign);
    }

    /**
     * User and group ids of a host.
     *
     * @param last inclusive
     * @param holder whose, for people
     */
    public record IdRange(long first, long last, String holder) {}
}
