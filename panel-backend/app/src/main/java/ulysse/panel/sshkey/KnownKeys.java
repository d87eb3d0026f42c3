package ulysse.panel.sshkey;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.panel.tenant.PersonId;

/**
 * Every key of everybody, for the gateway alone. Reads through a connection of the caller's: who listens for changes must
 * read with the same one, or a change could slip between reading and listening.
 */
@ApplicationScoped
public class KnownKeys {

    /** Sent by a trigger at commit; the payload is the fingerprint of the key that came or went. */
    public static final String CHANNEL = "ulysse_ssh_key";

    private static final String SELECT = """
            select k.fingerprint, k.public_key, k.person_id, p.username
            from ssh_key k join person p on p.id = k.person_id""";

    public List<KeyOfPerson> all(Connection connection) throws SQLException {
        return read(connection, SELECT, null);
    }

    public Optional<KeyOfPerson> find(Connection connection, String fingerprint) throws SQLException {
        return read(connection, SELECT + " where k.fingerprint = ?", fingerprint).stream()
                .findFirst();
    }

    private static List<KeyOfPerson> read(Connection connection, String sql, @Nullable String fingerprint)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (fingerprint != null) {
                statement.setString(1, fingerprint);
            }
            List<KeyOfPerson> keys = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(new KeyOfPerson(
                            rows.getString(1),
                            rows.getBytes(2),
                            new PersonId(rows.getObject(3, UUID.class)),
                            rows.getString(4)));
                }
            }
            return keys;
        }
    }
}
