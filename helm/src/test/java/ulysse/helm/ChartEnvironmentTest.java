package ulysse.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A variable that nobody reads is a typing error that shows in production; these tests find it here. */
class ChartEnvironmentTest {
    private static final Map<String, String> SOURCES =
            Map.of("panel-backend", "panel-backend/app", "ssh-gateway", "ssh-gateway");
    private static final Pattern VARIABLE = Pattern.compile("\"((?:ULYSSE|QUARKUS)_[A-Z0-9_]+)\"");

    /** Read by Quarkus, or the JVM; needed behind a proxy or with several replicas, which the launcher has not. */
    private static final Set<String> OF_THE_PLATFORM = Set.of(
            "JAVA_TOOL_OPTIONS",
            "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
            "QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED",
            "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES",
            "QUARKUS_OIDC_AUTHENTICATION_STATE_SECRET",
            "QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET",
            "QUARKUS_LOG_LEVEL");

    @ParameterizedTest
    @CsvSource({"panel-backend, ULYSSE_SSH_ADDRESS", "ssh-gateway, ULYSSE_PANEL_TLS_CERT"})
    void the_scan_should_find_what_a_program_is_known_to_read(String program, String known) {
        assertThat(Settings.of(source(program))).contains(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"panel-backend", "ssh-gateway"})
    void every_variable_of_the_chart_should_be_read_by_its_program(String program) {
        Set<String> unread = environment(program);
        unread.removeAll(Settings.of(source(program)));
        unread.removeAll(OF_THE_PLATFORM);
        // What Quarkus itself reads without a default of ours: right if the running stack is started with it too.
        unread.removeIf(name -> name.startsWith("QUARKUS_") && launcher().contains(name));

        assertThat(unread).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"panel-backend, Panel.java", "ssh-gateway, Gateway.java"})
    void the_chart_should_set_whatever_the_launcher_sets(String program, String starter) {
        Set<String> missing = new TreeSet<>();
        for (Path file : Repository.files("launcher/src/main/java", starter)) {
            missing.addAll(variables(file));
        }
        assertThat(missing).isNotEmpty();
        missing.removeAll(environment(program));

        assertThat(missing).isEmpty();
    }

    private static Set<String> environment(String program) {
        return Rendered.environment(Chart.render("full").deployment(program));
    }

    private static Set<String> launcher() {
        Set<String> names = new TreeSet<>();
        Repository.files("launcher/src/main/java", ".java").forEach(file -> names.addAll(variables(file)));
        return names;
    }

    private static Set<String> variables(Path file) {
        Set<String> names = new TreeSet<>();
        Matcher variable = VARIABLE.matcher(Repository.text(file));
        while (variable.find()) {
            names.add(variable.group(1));
        }
        return names;
    }

    private static String source(String program) {
        return SOURCES.getOrDefault(program, program);
    }
}
