package ulysse.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartSecurityTest {

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "full"})
    void no_pod_should_need_more_than_an_ordinary_user_has(String values) {
        for (JsonNode deployment : Chart.render(values).ofKind("Deployment")) {
            JsonNode pod = Rendered.pod(deployment).path("spec");
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            for (String hostWide : List.of("hostNetwork", "hostPID", "hostIPC")) {
                assertThat(pod.has(hostWide)).as(hostWide).isFalse();
            }
            JsonNode security = Rendered.container(deployment).path("securityContext");
            assertThat(security.path("privileged").asBoolean(false)).isFalse();
            assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(security.path("readOnlyRootFilesystem").asBoolean(false)).isTrue();
            assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
            assertThat(security.at("/capabilities/add").isMissingNode()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "full"})
    void only_tmp_should_be_writable_and_no_volume_should_come_from_the_node(String values) {
        for (JsonNode deployment : Chart.render(values).ofKind("Deployment")) {
            Set<String> writable = Rendered.stream(
                            Rendered.container(deployment).path("volumeMounts"))
                    .filter(mount -> !mount.path("readOnly").asBoolean(false))
                    .map(mount -> mount.path("mountPath").asText())
                    .collect(Collectors.toSet());
            assertThat(writable).containsExactly("/tmp");
            assertThat(Rendered.stream(Rendered.pod(deployment).at("/spec/volumes")))
                    .noneMatch(volume -> volume.has("hostPath"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "full"})
    void each_mount_should_have_its_volume_and_each_volume_its_mount(String values) {
        for (JsonNode deployment : Chart.render(values).ofKind("Deployment")) {
            assertThat(names(Rendered.container(deployment).path("volumeMounts")))
                    .isEqualTo(names(Rendered.pod(deployment).at("/spec/volumes")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "full"})
    void each_file_that_a_setting_names_should_lie_in_a_mounted_volume(String values) {
        for (JsonNode deployment : Chart.render(values).ofKind("Deployment")) {
            JsonNode container = Rendered.container(deployment);
            Set<String> mounted = Rendered.stream(container.path("volumeMounts"))
                    .map(mount -> mount.path("mountPath").asText())
                    .collect(Collectors.toSet());
            Rendered.stream(container.path("env"))
                    .map(variable -> variable.path("value").asText())
                    .filter(value -> value.startsWith("/"))
                    .forEach(value -> assertThat(mounted).contains(value.substring(0, value.lastIndexOf('/'))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "full"})
    void every_secret_should_be_one_that_the_values_name_and_every_config_map_a_rendered_one(String values) {
        Rendered rendered = Chart.render(values);
        JsonNode given = Chart.values(values);
        Set<String> named = new TreeSet<>();
        for (String path : List.of(
                "/database/panel/existingSecret",
                "/database/owner/existingSecret",
                "/oidc/existingSecret",
                "/grants/existingSecret",
                "/tls/panelSecret",
                "/tls/gatewaySecret",
                "/gateway/hostKeySecret")) {
            named.add(given.at(path).asText());
        }
        Set<String> maps = rendered.ofKind("ConfigMap").stream()
                .map(map -> map.at("/metadata/name").asText())
                .collect(Collectors.toSet());

        Set<String> used = new TreeSet<>();
        for (JsonNode deployment : rendered.ofKind("Deployment")) {
            for (JsonNode reference : deployment.findValues("secretKeyRef")) {
                used.add(reference.path("name").asText());
            }
            deployment.findValues("secretName").forEach(name -> used.add(name.asText()));
            for (JsonNode map : deployment.findValues("configMap")) {
                assertThat(maps).contains(map.path("name").asText());
            }
        }
        assertThat(used).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "full"})
    void no_password_should_be_written_in_an_object(String values) {
        for (JsonNode deployment : Chart.render(values).ofKind("Deployment")) {
            Rendered.stream(Rendered.container(deployment).path("env"))
                    .filter(variable -> variable.path("name").asText().matches(".*(PASSWORD|SECRET)$"))
                    .forEach(variable -> assertThat(variable.has("value"))
                            .as(variable.path("name").asText())
                            .isFalse());
        }
    }

    private static Set<String> names(JsonNode list) {
        return Rendered.stream(list).map(item -> item.path("name").asText()).collect(Collectors.toSet());
    }
}
