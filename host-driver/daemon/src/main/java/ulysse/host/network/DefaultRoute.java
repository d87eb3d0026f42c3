package ulysse.host.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The way out of this host. */
public final class DefaultRoute {
    private static final Path ROUTES = Path.of("/proc/net/route");
    private static final int ETHERNET_MTU = 1500;

    private DefaultRoute() {}

    /** The largest packet of the device that leads out: a vserver's card must not be given more. */
    public static int mtu() {
        try {
            return mtu(Files.readAllLines(ROUTES));
        } catch (IOException | NumberFormatException e) {
            return ETHERNET_MTU; // no way out, or none that this reads: then nothing limits it
        }
    }

    private static int mtu(List<String> routes) throws IOException {
        for (String route : routes) {
            String[] columns = route.split("\\s+");
            boolean isDefault = columns.length > 7 && columns[1].equals("00000000") && columns[7].equals("00000000");
            if (isDefault && columns[0].matches("[A-Za-z0-9._@-]{1,15}")) {
                String mtu = Files.readString(Path.of("/sys/class/net", columns[0], "mtu"));
                return Integer.parseInt(mtu.strip());
            }
        }
        return ETHERNET_MTU;
    }
}
