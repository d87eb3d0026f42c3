package ulysse.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation says and a machine can check: links, settings, commands, error codes. */
class DocumentationTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern SETTING = Pattern.compile("\\b(ULYSSE_[A-Z0-9_]+[A-Z0-9])\\b");
    private static final Pattern COMMAND = Pattern.compile("\\./ulysse ([a-z][a-z-]*)");
    private static final Pattern COMMAND_NAME = Pattern.compile("@Command\\(\\s*name = \"([a-z-]+)\"");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+/[a-z-]+)\"");

    @Test
    void every_link_should_lead_somewhere() {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(withoutCode(Repository.text(page)));
            while (link.find()) {
                if (!link.group(1).matches("[a-z]+:.*") && !leads(page, link.group(1))) {
                    broken.add(Repository.name(page) + " → " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void every_page_should_be_reached_from_the_readme() {
        Set<Path> reached = new TreeSet<>();
        reach(Repository.file("README.md"), reached);

        assertThat(Repository.files("docs", ".md")).isSubsetOf(reached);
    }

    @Test
    void every_setting_should_be_one_that_a_program_reads() {
        Set<String> known = new TreeSet<>(Settings.of("panel-backend/app"));
        known.addAll(Settings.of("ssh-gateway"));
        String others = Stream.of(
                        List.of(Repository.file("ulysse"), Repository.file("mvnw")),
                        Repository.files("launcher/src/main/java", ".java"),
                        Repository.files("tenant-portal", ".js"),
                        Repository.files("tenant-portal", ".ts"))
                .flatMap(List::stream)
                .map(Repository::text)
                .collect(Collectors.joining());

        Set<String> unknown = found(SETTING);
        unknown.removeIf(name -> known.contains(name) || others.contains(name));
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_setting_of_ours_should_be_in_the_operations_guide() {
        String guide = Repository.text(Repository.file("docs/guide/operations.md"));
        Set<String> settings = new TreeSet<>(Settings.of("panel-backend/app"));
        settings.addAll(Settings.of("ssh-gateway"));
        settings.removeIf(name -> !name.startsWith("ULYSSE_"));

        assertThat(settings).isNotEmpty().allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
    }

    @Test
    void every_command_of_the_launcher_should_exist() {
        Set<String> commands = new TreeSet<>(Set.of("help"));
        for (Path file : Repository.files("launcher/src/main/java", ".java")) {
            Matcher name = COMMAND_NAME.matcher(Repository.text(file));
            while (name.find()) {
                commands.add(name.group(1));
            }
        }
        assertThat(commands).contains("up", "down");
        assertThat(found(COMMAND)).isSubsetOf(commands);
    }

    @Test
    void every_error_code_should_be_listed_in_the_api_guide() {
        String guide = Repository.text(Repository.file("docs/guide/api.md"));
        Set<String> codes = new TreeSet<>();
        for (Path file : Repository.files("panel-backend/app/src/main/java", "Errors.java")) {
            Matcher code = CODE.matcher(Repository.text(file));
            while (code.find()) {
                codes.add(code.group(1));
            }
        }
        assertThat(codes).isNotEmpty().allSatisfy(code -> assertThat(guide).contains("`" + code + "`"));
    }

    private static Set<String> found(Pattern pattern) {
        Set<String> words = new TreeSet<>();
        for (Path page : pages()) {
            Matcher word = pattern.matcher(Repository.text(page));
            while (word.find()) {
                words.add(word.group(1));
            }
        }
        return words;
    }

    private static List<Path> pages() {
        return Repository.files(".", ".md");
    }

    private static void reach(Path page, Set<Path> reached) {
        if (!reached.add(page)) {
            return;
        }
        Matcher link = LINK.matcher(withoutCode(Repository.text(page)));
        while (link.find()) {
            Path target = target(page, link.group(1));
            if (target.toString().endsWith(".md") && Files.exists(target)) {
                reach(target, reached);
            }
        }
    }

    private static boolean leads(Path page, String link) {
        Path target = target(page, link);
        if (!Files.exists(target)) {
            return false;
        }
        int anchor = link.indexOf('#');
        return anchor < 0 || anchors(target).contains(link.substring(anchor + 1));
    }

    private static Path target(Path page, String link) {
        int anchor = link.indexOf('#');
        String path = anchor < 0 ? link : link.substring(0, anchor);
        return path.isEmpty() ? page : page.resolveSibling(path).normalize();
    }

    /** Headings as links name them: lower case, blanks as hyphens, without punctuation. */
    private static Set<String> anchors(Path page) {
        Set<String> anchors = new TreeSet<>();
        Matcher heading = HEADING.matcher(withoutCode(Repository.text(page)));
        while (heading.find()) {
            anchors.add(heading.group(1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9 -]", "")
                    .strip()
                    .replace(' ', '-'));
        }
        return anchors;
    }

    private static String withoutCode(String markdown) {
        return markdown.replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "");
    }
}
