package ulysse.launcher.part;

import java.net.URI;

/** Where a PostgreSQL answers: our own, or one that somebody else looks after. */
public record DatabaseAddress(String host, int port) {

    /** Reads {@code postgresql://host[:port]} with or without {@code jdbc:} and a path. */
    public static DatabaseAddress parse(String url) {
        URI uri = URI.create(url.replaceFirst("^jdbc:", ""));
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("not the address of a PostgreSQL server: " + url);
        }
        return new DatabaseAddress(uri.getHost(), uri.getPort() < 0 ? 5432 : uri.getPort());
    }

    public String jdbc(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }
}
