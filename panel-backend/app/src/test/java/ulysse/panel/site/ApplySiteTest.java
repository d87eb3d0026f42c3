package ulysse.panel.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ulysse.panel.platform.Bearer;
import ulysse.panel.platform.Call;
import ulysse.panel.platform.TestKeys;
import ulysse.panel.platform.TestStack;

@QuarkusTest
@WithTestResource(TestStack.class)
class ApplySiteTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String TEMPLATE = """
            hosts: [{id: %2$s, name: h%1$s, endpoint: "unix:/run/h%1$s", engine: incus, contexts: {first: 2, last: 9}}]
            plans: [{name: p%1$s, label: {en: Tiny, fr: Petit}, cpuMillis: 250, memoryMib: 256, diskMib: 1024}]
            templates:
              - {name: d%1$s, version: 1, label: {en: D, fr: D}, description: {en: D, fr: D}, image: debian-bookworm}
            addressSpaces: [{name: s%1$s}]
            vlans:
              - {name: v%1$s, tag: null, mode: routed, masquerade: true, addressSpace: s%1$s, dns: [9.9.9.9], hosts: [h%1$s],
                 subnets: [{cidr: 10.9.0.0/28, gateway: 10.9.0.1}], tenants: [t%1$s]}
            tenants:
              - {slug: t%1$s, name: Tenant, quota: {vservers: 3, ipv4: null},
                 members: [{id: %3$s, username: o%1$s, role: owner}], sshKeys: []}
            """;

    @Inject
    ApplySite site;

    @TempDir
    Path folder;

    private final String name = "x" + COUNT.incrementAndGet();
    private final String owner = "o" + name;

    @Test
    void a_site_file_should_be_applied_any_number_of_times() throws IOException {
        Path file = write(text());
        for (int i = 0; i < 3; i++) {
            site.apply(file);
        }
        Call.as(owner).get("/api/v1/tenants/t" + name + "/networks").then().body("items.name", hasItem("v" + name));
        Call.as(owner)
                .get("/api/v1/tenants/t" + name + "/quota")
                .then()
                .body("items.find { it.resource == 'vservers' }.limit", equalTo(3))
                .body("items.find { it.resource == 'ipv4' }.limit", nullValue());
        Call.as(owner).get("/api/v1/catalog/plans").then().body("items.name", hasItem("p" + name));
    }

    @Test
    void the_launchers_site_should_be_applied() throws IOException {
        String demo = Files.readString(Path.of("../../launcher/src/main/resources/ulysse/launcher/part/site.yaml"))
                // The other tests publish another template of this name, and what is published does not change.
                .replace("name: debian\n", "name: launchers-debian\n")
                .replace("@hostId@", UUID.randomUUID().toString())
                .replace("@hostSockets@", "/run/demo")
                .replace("@image@", "debian-bookworm")
                .replace("@dns@", "9.9.9.9")
                .replace("@subnet@", "10.99.0")
                .replace("@demoKey@", TestKeys.newEd25519());
        for (int i = 0; i < 2; i++) {
            site.apply(write(demo));
        }
        Call.as("staff")
                .get("/api/v1/staff/vlans?q=lan")
                .then()
                .body("items[0].tenants", containsInAnyOrder("demo", "other"));
    }

    @Test
    void a_change_should_be_taken_over() throws IOException {
        site.apply(write(text()));
        site.apply(write(text().replace("memoryMib: 256", "memoryMib: 300").replace("vservers: 3", "vservers: 7")));
        Call.as(owner)
                .get("/api/v1/catalog/plans")
                .then()
                .body("items.find { it.name == 'p" + name + "' }.memoryMib", equalTo(300));
        Call.as(owner)
                .get("/api/v1/tenants/t" + name + "/quota")
                .then()
                .body("items.find { it.resource == 'vservers' }.limit", equalTo(7));
    }

    @Test
    void a_member_who_was_removed_should_not_come_back() throws IOException {
        String second = "second" + name;
        String with = text().replace(
                        "role: owner}]",
                        "role: owner}, {id: %s, username: %s, role: viewer}]".formatted(Bearer.id(second), second));
        site.apply(write(with));
        Call.as(owner)
                .delete("/api/v1/tenants/t" + name + "/members/" + Bearer.id(second))
                .then()
                .statusCode(204);
        site.apply(write(with));
        Call.as(second).get("/api/v1/tenants/t" + name).then().statusCode(404);
    }

    @Test
    void a_published_template_should_not_change() throws IOException {
        site.apply(write(text()));
        Path changed = write(text().replace("image: debian-bookworm", "image: other"));
        assertThatThrownBy(() -> site.apply(changed))
                .hasMessageContaining("templates[0] (d" + name + ")")
                .hasMessageContaining("version 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mode: routed | mode: wild | vlans[0]",
                "cidr: 10.9.0.0/28 | cidr: 10.9.0.3/28 | subnets[0]",
                "cidr: 10.9.0.0/28 | cidr: 10.9.0.0/33 | subnets[0]",
                "gateway: 10.9.0.1 | gateway: 10.8.0.1 | subnets[0]",
                "hosts: [h | hosts: [unknown | vlans[0]",
                "role: owner | role: king | members[0]",
                "vservers: 3 | sheep: 3 | tenants[0]",
                "cpuMillis: 250 | cpuMillis: -1 | plans[0]",
                "contexts: {first: 2 | contexts: {first: 1 | hosts[0]",
                "engine: incus | engine: steam | hosts[0]",
                "image: debian-bookworm | picture: debian | picture",
                "tag: null | tag: 4095 | vlans[0]"
            })
    void a_mistake_should_name_its_entry_and_change_nothing(String right, String wrong, String place)
            throws IOException {
        Path file = write(text().replace(right, wrong));
        assertThatThrownBy(() -> site.apply(file))
                .isInstanceOf(SiteFileException.class)
                .hasMessageContaining(place);
        Call.as(owner).get("/api/v1/tenants/t" + name).then().statusCode(404);
    }

    @Test
    void overlapping_subnets_should_be_refused_with_both_named() throws IOException {
        Path file = write(text().replace("subnets: [{", "subnets: [{cidr: 10.9.0.0/24, gateway: null}, {"));
        assertThatThrownBy(() -> site.apply(file)).hasMessageContaining("10.9.0.0/28 overlaps 10.9.0.0/24");
    }

    @Test
    void an_empty_site_should_be_fine() throws IOException {
        Path file = write("{}");
        assertThatCode(() -> site.apply(file)).doesNotThrowAnyException();
        assertThat(file).exists();
    }

    private String text() {
        return TEMPLATE.formatted(
                name, UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)), Bearer.id(owner));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("site.yaml"), text);
    }
}
