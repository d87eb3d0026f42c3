package ulysse.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
    @Test
    void the_realm_should_have_the_demo_accounts_and_both_clients() throws IOException {
        JsonNode realm = new ObjectMapper()
                .readTree(Template.of("realm.json")
                        .fill(Map.of(
                                "portal", "http://127.0.0.1:1", "demoPassword", "secret", "clientSecret", "hidden")));
        assertThat(realm.path("users").findValuesAsText("username"))
                .contains("demo-owner", "demo-operator", "demo-viewer", "other-owner", "staff", "staff-admin");
        assertThat(realm.path("clients").findValuesAsText("clientId")).containsExactly("ulysse-panel", "ulysse-cli");
        assertThat(realm.findValuesAsText("secret")).containsExactly("hidden");
    }

    @Test
    void a_place_that_nobody_fills_should_be_refused() throws IOException {
        Template template = Template.of("realm.json");
        assertThatThrownBy(() -> template.fill(Map.of())).hasMessageContaining("@");
    }
}
