package ulysse.launcher.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import ulysse.launcher.harness.TestStack;

/** What exists for a vserver: on the engine, looked at behind the host-driver's back, and in the panel's books. */
final class Belongings {
    private final TestStack stack;

    Belongings(TestStack stack) {
        this.stack = stack;
    }

    /** Engine names of all containers that carry this vserver's mark. */
    List<String> containersOf(String vserver) {
        return containers()
                .filter(one ->
                        one.path("config").path("user.ulysse.vserver").asText().equals(vserver))
                .map(one -> one.path("name").asText())
                .toList();
    }

    /** Engine names of all containers of this installation, marked or not. */
    List<String> allContainers() {
        return containers().map(one -> one.path("name").asText()).toList();
    }

    /** The addresses that a container's network devices really have. */
    List<String> addressesOnEngine(String container) {
        return containers()
                .filter(one -> one.path("name").asText().equals(container))
                .flatMap(one -> stream(one.path("devices")))
                .map(device -> device.path("ipv4.address").asText())
                .filter(address -> !address.isEmpty())
                .toList();
    }

    /** The addresses that the panel's books give to a vserver of this name now. */
    List<String> addressesInBooks(String vserverName) {
        return stream(stack.rest("staff")
                        .get("/api/v1/staff/addresses?limit=500")
                        .body()
                        .path("items"))
                .filter(one -> one.path("state").asText().equals("assigned"))
                .filter(one -> one.path("vserver").toString().contains("\"" + vserverName + "\""))
                .map(one -> one.path("address").asText())
                .toList();
    }

    /** What a tenant has used of each resource. */
    Map<String, Long> usedQuota(String tenant) {
        Map<String, Long> used = new TreeMap<>();
        stream(stack.rest("staff-admin")
                        .get("/api/v1/tenants/" + tenant + "/quota")
                        .body()
                        .path("items"))
                .forEach(item -> used.put(
                        item.path("resource").asText(), item.path("used").asLong()));
        return used;
    }

    private Stream<JsonNode> containers() {
        return stream(stack.engine("/1.0/instances?recursion=1"));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
