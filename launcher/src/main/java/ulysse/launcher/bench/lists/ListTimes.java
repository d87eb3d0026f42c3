package ulysse.launcher.bench.lists;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import ulysse.launcher.bench.Measurement;
import ulysse.launcher.harness.Rest;

/** The times of one list, all its orders together, in milliseconds as a client sees them. */
final class ListTimes {
    private static final int PAGE = 50;
    private static final int ROUNDS = 40;
    private static final int WARM_UP = 5;

    private final Rest reader;
    private final String path;
    private final ApiList list;
    private final List<Double> first = new ArrayList<>();
    private final List<Double> onTheWay = new ArrayList<>();
    private final List<Double> last = new ArrayList<>();
    private double worst;

    private ListTimes(Rest reader, ApiList list, String path) {
        this.reader = reader;
        this.list = list;
        this.path = path;
    }

    static ListTimes of(Rest reader, ApiList list, String path) {
        ListTimes times = new ListTimes(reader, list, path);
        if (list.sorts().isEmpty()) {
            times.walk("");
        }
        for (String sort : list.sorts()) {
            times.walk("&sort=" + sort);
            times.end(sort);
        }
        return times;
    }

    private void walk(String sort) {
        repeat(page(PAGE, sort, ""), first);
        List<Double> times = new ArrayList<>();
        String next = "";
        for (int i = 0; i < ROUNDS; i++) {
            String after = get(page(PAGE, sort, next), times).path("next").asText("");
            next = after.equals("null") ? "" : after;
        }
        note(times, onTheWay);
    }

    /**
     * A cursor is an order and the key of a row: that of the 51st from the end, found in the opposite order, leads to the last
     * page of this one.
     */
    private void end(String sort) {
        String opposite = sort.startsWith("-") ? sort.substring(1) : "-" + sort;
        if (!list.sorts().contains(opposite)) {
            return;
        }
        String key = get(page(PAGE + 1, "&sort=" + opposite, ""), new ArrayList<>())
                .path("next")
                .asText("");
        if (!key.isEmpty() && !key.equals("null")) {
            repeat(page(PAGE, "&sort=" + sort, turned(key, opposite, sort)), last);
        }
    }

    private static String turned(String cursor, String from, String to) {
        String parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        String turned = parts.startsWith(from + "\n") ? to + parts.substring(from.length()) : parts;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(turned.getBytes(StandardCharsets.UTF_8));
    }

    private void repeat(String page, List<Double> kind) {
        for (int i = 0; i < WARM_UP; i++) {
            get(page, new ArrayList<>());
        }
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            get(page, times);
        }
        note(times, kind);
    }

    private void note(List<Double> times, List<Double> kind) {
        worst = Math.max(worst, percentile(times, 0.95));
        kind.addAll(times);
    }

    private String page(int limit, String sort, String after) {
        return "%s?limit=%d%s%s".formatted(path, limit, sort, after.isEmpty() ? "" : "&after=" + after);
    }

    private JsonNode get(String page, List<Double> times) {
        long begin = System.nanoTime();
        Rest.Answer answer = reader.get(page);
        times.add((System.nanoTime() - begin) / 1e6);
        if (answer.status() != 200) {
            throw new IllegalStateException("%s answers %d: %s".formatted(page, answer.status(), answer.body()));
        }
        return answer.body();
    }

    /** The slowest 95th percentile of any page in any order, in milliseconds. */
    double worst() {
        return worst;
    }

    List<Measurement> measurements() {
        String name = "list_" + list.name();
        List<Measurement> all = new ArrayList<>();
        all.add(Measurement.alone(name + "_first_p50", percentile(first, 0.5), "ms"));
        all.add(Measurement.alone(name + "_first_p95", percentile(first, 0.95), "ms"));
        all.add(Measurement.beside(name + "_walk_p95", percentile(onTheWay, 0.95), "ms", percentile(first, 0.95)));
        if (!last.isEmpty()) {
            all.add(Measurement.beside(name + "_last_p95", percentile(last, 0.95), "ms", percentile(first, 0.95)));
        }
        return all;
    }

    private static double percentile(List<Double> times, double part) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, part * sorted.length)];
    }
}
