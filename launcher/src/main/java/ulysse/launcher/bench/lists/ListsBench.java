package ulysse.launcher.bench.lists;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import ulysse.launcher.bench.Measurement;
import ulysse.launcher.harness.Rest;
import ulysse.launcher.storm.Panels;

/**
 * Every list of the API, found in its own description, in every order that it offers, at a panel with 100,000 vservers and a
 * million addresses whose hosts do not answer: the first page, pages on the way, and the last.
 */
public final class ListsBench {
    private ListsBench() {}

    /** Runs on a panel of its own, which is gone afterwards. */
    public static List<Measurement> run() throws IOException, InterruptedException {
        try (Panels panels = Panels.start(1)) {
            fill(panels);
            List<Measurement> found = new ArrayList<>();
            Rest staff = panels.rest(0, "staff", "staff", "staff-admin");
            Rest owner = panels.rest(0, "t1-owner");
            double worst = 0;
            for (ApiList list : ApiList.in(staff.get("/q/openapi?format=json").body())) {
                Rest reader = list.isForStaff() ? staff : owner;
                ListTimes times = ListTimes.of(reader, list, list.path(named(staff)));
                found.addAll(times.measurements());
                worst = Math.max(worst, times.worst());
            }
            found.add(Measurement.alone("lists_worst_p95", worst, "ms"));
            return found;
        } catch (SQLException e) {
            throw new IOException("the database refused: " + e.getMessage(), e);
        }
    }

    /** What stands for {id} in paths: by the collection before it. */
    private static ApiList.Named named(Rest staff) {
        return collection -> {
            JsonNode items = staff.get("/api/v1/staff/" + collection + "?limit=200")
                    .body()
                    .path("items");
            for (JsonNode item : items) {
                if (item.path("name").asText().startsWith("many")
                        || item.path("cidr").asText().startsWith("10.100.")) {
                    return item.path("id").asText();
                }
            }
            return items.path(0).path("id").asText();
        };
    }

    private static void fill(Panels panels) throws IOException, SQLException {
        try (InputStream file = ListsBench.class.getResourceAsStream("fill.sql");
                Connection connection = panels.database().asSuperuser();
                Statement statement = connection.createStatement()) {
            if (file == null) {
                throw new IOException("no fill.sql");
            }
            statement.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute("vacuum analyze");
        }
    }
}
