package ulysse.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartValuesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "installation: A-much-too-long-name",
                "database: {url: 'mysql://db/ulysse'}",
                "oidc: {authServerUrl: 'https://login.example.org'}",
                "oidc: {existingSecret: 'Not A Name'}",
                "backend: {replicas: 0}",
                "backend: {replicas: two}",
                "backend: {maxHeapPercent: 100}",
                "backend: {trustedProxies: ['everyone']}",
                "backend: {image: {pullPolicy: Sometimes}}",
                "backend: {ingress: {host: 'a b'}}",
                "gateway: {service: {type: ExternalName}}",
                "gateway: {service: {port: 70000}}",
                "gateway: {service: {nodePort: 22}}",
                "gateway: {publicHost: ''}",
                "gateway: {publicPort: ssh}",
                "gateway: {nodSelector: {}}",
                "pasword: secret"
            })
    void the_schema_should_refuse(String values) throws IOException {
        Path file = Files.writeString(folder.resolve("values.yaml"), values);

        assertThatThrownBy(() -> Chart.render(file))
                .hasMessageContaining("values don't meet the specifications of the schema");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "site: {existingConfigMap: my-site}", "gateway: {service: {type: ClusterIP}}"})
    void the_schema_should_accept(String values) throws IOException {
        Path file = Files.writeString(folder.resolve("values.yaml"), values);

        assertThat(Chart.render(file).ofKind("Deployment")).hasSize(2);
    }

    @Test
    void a_change_of_the_site_file_should_roll_the_pods() throws IOException {
        Path one = Files.writeString(folder.resolve("one.yaml"), "site: {content: {plans: []}}");
        Path two = Files.writeString(folder.resolve("two.yaml"), "site: {content: {hosts: []}}");

        assertThat(siteChecksum(Chart.render(one))).isNotEqualTo(siteChecksum(Chart.render(two)));
    }

    @Test
    void full_values_should_set_every_key_there_is() {
        JsonNode full = Chart.overlay("full");
        List<String> forgotten = Values.leaves(Chart.values()).stream()
                .filter(path -> full.at(path).isMissingNode())
                .toList();

        // Left out on purpose: it replaces the rendered site file, and has its own case above.
        assertThat(forgotten).containsExactly("/site/existingConfigMap");
    }

    @Test
    void every_value_should_have_a_comment_above_it() {
        assertThat(Values.uncommented(Chart.valuesText())).isEmpty();
    }

    private static String siteChecksum(Rendered rendered) {
        return Rendered.pod(rendered.deployment("panel-backend"))
                .at("/metadata/annotations/checksum~1site")
                .asText();
    }
}
