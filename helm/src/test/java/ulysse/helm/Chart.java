package ulysse.helm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Our chart, linted and rendered by Helm itself. */
final class Chart {
    private static final Path PATH = Repository.file("helm/panel");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Chart() {}

    static LintResult lint() {
        return new Helm(PATH).lint().strict().call();
    }

    /** Render with one of the files in {@code ci/}. */
    static Rendered render(String values) {
        return render(ci(values));
    }

    static Rendered render(Path values) {
        String manifest = new Helm(PATH)
                .template()
                .withName("test")
                .withNamespace("hosting")
                .withKubeVersion("1.31.0")
                .withValuesFile(values)
                .call();
        return new Rendered(parse(manifest));
    }

    static JsonNode values() {
        return parse(valuesText()).getFirst();
    }

    /** Read the values that a rendering with one of the files in {@code ci/} uses: the defaults, overlaid. */
    static JsonNode values(String file) {
        try {
            return YAML.readerForUpdating(values()).readValue(overlay(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read one of the files in {@code ci/} alone. */
    static JsonNode overlay(String file) {
        return parse(Repository.text(ci(file))).getFirst();
    }

    static String valuesText() {
        return Repository.text(PATH.resolve("values.yaml"));
    }

    private static Path ci(String file) {
        return PATH.resolve("ci").resolve(file + ".yaml");
    }

    private static List<JsonNode> parse(String yaml) {
        List<JsonNode> documents = new ArrayList<>();
        try (var parser = YAML.createParser(yaml)) {
            YAML.readerFor(JsonNode.class).<JsonNode>readValues(parser).forEachRemaining(document -> {
                if (document.isObject()) {
                    documents.add(document);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }
}
