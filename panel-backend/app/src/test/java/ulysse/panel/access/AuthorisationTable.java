package ulysse.panel.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of {@code docs/authorisation.md}, which people read and the test holds the panel to. */
record AuthorisationTable(List<Row> rows, List<ForeignField> foreign, Set<String> harmless) {

    private static final Path DOCUMENT = Path.of("../../docs/authorisation.md");
    private static final Pattern ROUTE = Pattern.compile("`([A-Z]+) (/\\S*)`");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final String HARMLESS = "Name nothing of a tenant:";

    /** Those who ask, in the order of the columns. */
    enum Asker {
        NOBODY,
        OTHER_OWNER,
        VIEWER,
        OPERATOR,
        OWNER,
        STAFF,
        STAFF_ADMIN
    }

    /** What each asker gets at a route: {@code yes}, or the status of the refusal. */
    record Row(String method, String path, Map<Asker, String> answers) {

        String route() {
            return method + " " + path;
        }
    }

    /** What an owner gets who names another tenant's thing in a field. */
    record ForeignField(String route, String place, String name, String answer) {

        String field() {
            return route + " " + place + " " + name;
        }
    }

    static AuthorisationTable read() throws IOException {
        List<Row> rows = new ArrayList<>();
        List<ForeignField> foreign = new ArrayList<>();
        Set<String> harmless = new TreeSet<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            List<String> cells = cells(line);
            Matcher route = ROUTE.matcher(cells.isEmpty() ? "" : cells.getFirst());
            if (line.startsWith(HARMLESS)) {
                CODE.matcher(line).results().forEach(name -> harmless.add(name.group(1)));
            } else if (route.matches() && cells.size() == Asker.values().length + 1) {
                rows.add(new Row(route.group(1), route.group(2), answers(cells)));
            } else if (route.matches() && cells.size() == 3) {
                String[] field = cells.get(1).replace("`", "").split(" ");
                foreign.add(new ForeignField(route.group(1) + " " + route.group(2), field[0], field[1], cells.get(2)));
            } else if (route.matches()) {
                throw new IllegalArgumentException("neither a route's row nor a field's: " + line);
            }
        }
        return new AuthorisationTable(rows, foreign, harmless);
    }

    private static List<String> cells(String line) {
        if (!line.startsWith("|")) {
            return List.of();
        }
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }

    private static Map<Asker, String> answers(List<String> cells) {
        Map<Asker, String> answers = new EnumMap<>(Asker.class);
        for (Asker asker : Asker.values()) {
            answers.put(asker, cells.get(asker.ordinal() + 1));
        }
        return answers;
    }
}
