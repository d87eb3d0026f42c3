package ulysse.panel.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;

/** The test's database as somebody sees it who is not the panel. */
public final class Database {

    private static final String PANEL = "ulysse_panel";

    private Database() {}

    /** Run statements as this role, in one transaction. {@code postgres} may do anything, {@code ulysse_panel} what the panel may. */
    public static void as(String role, String... statements) throws SQLException {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (Connection connection = DriverManager.getConnection(url, role, "");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (role.equals(PANEL)) {
                statement.execute("select scope_enter('everything', null, null, true)");
            }
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }
}
