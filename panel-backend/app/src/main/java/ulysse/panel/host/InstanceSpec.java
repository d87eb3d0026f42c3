package ulysse.panel.host;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * One vserver as it shall be.
 *
 * @param boot raised for each wished restart; the host restarts once when its own mark is lower
 * @param readiness argument vector run inside; empty when started is ready
 */
public record InstanceSpec(
        UUID vserver,
        int context,
        String tenant,
        String name,
        String hostName,
        String image,
        Size size,
        List<Nic> nics,
        List<String> dnsServers,
        boolean running,
        long boot,
        List<String> readiness,
        Duration readinessTimeout) {
    public InstanceSpec {
        nics = List.copyOf(nics);
        dnsServers = List.copyOf(dnsServers);
        readiness = List.copyOf(readiness);
    }

    /** How much of the host it gets; CPU in thousandths of one. */
    public record Size(int cpuMillis, long memoryMib, long diskMib) {}

    /** A network interface inside. */
    public record Nic(UUID vlan, String name, List<String> addresses) {
        public Nic {
            addresses = List.copyOf(addresses);
        }
    }
}
