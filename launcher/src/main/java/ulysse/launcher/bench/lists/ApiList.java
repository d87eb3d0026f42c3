package ulysse.launcher.bench.lists;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of the API: a GET that takes a limit.
 *
 * @param template its path with names in braces
 * @param sorts what its parameter {@code sort} may be; empty when it has one order only
 */
record ApiList(String template, List<String> sorts) {
    private static final Pattern ID = Pattern.compile("/([a-z-]+)/\\{[a-zA-Z]*[iI]d}");

    /** Finds the id of one thing of a collection. */
    @FunctionalInterface
    interface Named {
        String oneOf(String collection);
    }

    /** All lists of a description. */
    static List<ApiList> in(JsonNode openApi) {
        List<ApiList> lists = new ArrayList<>();
        openApi.path("paths").fields().forEachRemaining(path -> {
            List<String> sorts = new ArrayList<>();
            boolean isList = false;
            for (JsonNode parameter : path.getValue().path("get").path("parameters")) {
                isList |= parameter.path("name").asText().equals("limit");
                if (parameter.path("name").asText().equals("sort")) {
                    parameter.path("schema").path("enum").forEach(one -> sorts.add(one.asText()));
                }
            }
            if (isList) {
                lists.add(new ApiList(path.getKey(), sorts));
            }
        });
        return lists;
    }

    boolean isForStaff() {
        return template.startsWith("/api/v1/staff/");
    }

    /** As it stands in the name of a measurement. */
    String name() {
        return template.replace("/api/v1/", "").replaceAll("/?\\{[^}]*}", "").replaceAll("[^a-z]+", "_");
    }

    /** The path with things that are there. */
    String path(Named named) {
        Matcher id = ID.matcher(template.replace("{slug}", "t1"));
        return id.replaceAll(found -> "/" + found.group(1) + "/" + named.oneOf(found.group(1)));
    }
}
