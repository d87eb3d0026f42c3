package ulysse.launcher.part;

import java.io.IOException;
import java.net.URI;
import ulysse.launcher.platform.Daemon;
import ulysse.launcher.platform.Part;
import ulysse.launcher.platform.Probe;
import ulysse.launcher.platform.Progress;
import ulysse.launcher.secret.Settings;

/** A PostgreSQL that somebody else looks after: we only make our roles and databases in it. */
public final class ExternalPostgres implements Part {
    private static final String NEEDED = """
            %s
            ULYSSE_DATABASE_URL must be postgresql://USER:PASSWORD@HOST[:PORT]/DATABASE, and USER may create roles and databases:
            Ulysse makes the roles ulysse_owner, ulysse_panel and keycloak, and the databases ulysse and keycloak.""";

    private final URI url;
    private final DatabaseAddress address;
    private final Settings settings;

    public ExternalPostgres(String url, Settings settings) {
        this.url = URI.create(url.replaceFirst("^jdbc:", ""));
        this.address = DatabaseAddress.parse(url);
        this.settings = settings;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String address() {
        return address.host() + ":" + address.port();
    }

    @Override
    public Probe probe() {
        return Probe.tcp(address.host(), address.port());
    }

    @Override
    public boolean isOurs() {
        return false;
    }

    @Override
    public Daemon.Program program() {
        throw new UnsupportedOperationException("somebody else's program");
    }

    @Override
    public void settle(Progress progress) throws IOException, InterruptedException {
        String[] user =
                url.getUserInfo() == null ? new String[0] : url.getUserInfo().split(":", 2);
        if (user.length != 2) {
            throw new IOException(NEEDED.formatted("no user and password in the database's address"));
        }
        String database = url.getPath() == null || url.getPath().length() < 2
                ? "postgres"
                : url.getPath().substring(1);
        try {
            new DatabaseRoles(address.jdbc(database), user[0], user[1], settings).create();
        } catch (IOException e) {
            throw new IOException(NEEDED.formatted(e.getMessage()), e);
        }
    }
}
