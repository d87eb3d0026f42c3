package ulysse.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import ulysse.launcher.harness.Rest;
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
        Rest staff = stack.rest("staff");
        List<String> addresses = new ArrayList<>();
        String page = "/api/v1/staff/addresses?limit=200";
        String next = "";
        do {
            Rest.Answer answer = staff.get(page + next);
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
            stream(answer.body().path("items"))
                    .filter(one -> one.path("state").asText().equals("assigned"))
                    .filter(one -> one.path("owner").path("name").asText().equals(vserverName))
                    .forEach(one -> addresses.add(one.path("address").asText()));
            next = answer.body().path("next").isTextual()
                    ? "&after=" + answer.body().path("next").asText()
                    : "";
        } while (!next.isEmpty());
        return addresses;
    }

    /** Waits until the panel takes orders again: it refuses them while it has not heard of its host. */
    void awaitReadyHost() throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!hostState().equals("ready")) {
            assertThat(System.nanoTime()).as("the host stays " + hostState()).isLessThan(deadline);
            Thread.sleep(200);
        }
    }

    private String hostState() {
        return stack.rest("staff")
                .get("/api/v1/staff/hosts")
                .body()
                .path("items")
                .path(0)
                .path("state")
                .asText();
    }

    /** What a tenant holds of each resource. */
    Map<String, Long> heldQuota(String tenant) {
        Map<String, Long> used = new TreeMap<>();
        stream(stack.rest("staff-admin")
                        .get("/api/v1/tenants/" + tenant + "/quota")
                        .body()
                        .path("items"))
                .forEach(item -> used.put(
                        item.path("resource").asText(),
                        item.path("used").asLong() + item.path("reserved").asLong()));
        return used;
    }

    private Stream<JsonNode> containers() {
        return stream(stack.engine("/1.0/instances?recursion=1"));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
