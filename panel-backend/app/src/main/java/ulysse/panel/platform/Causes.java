package ulysse.panel.platform;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks behind the wrappers that transactions and Hibernate put around a failure. */
public final class Causes {

    /** Unique, foreign key and exclusion violations, and a serialization failure: somebody else was faster. */
    private static final Set<String> CONFLICTS = Set.of("23505", "23503", "23P01", "40001");

    /** The database has ended one of two transactions that waited for each other. */
    private static final String DEADLOCK = "40P01";

    private Causes() {}

    public static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, java.util.Objects::nonNull, Throwable::getCause)
                .limit(20)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /**
     * Whether nothing was wrong with what was asked: all connections to the database stayed in use for as long as a request may
     * wait for one, or transactions waited for each other.
     */
    static boolean isOverload(SQLException failure) {
        return DEADLOCK.equals(failure.getSQLState()) || isNoneFree(failure);
    }

    private static boolean isNoneFree(SQLException failure) {
        return failure.getSQLState() == null
                && String.valueOf(failure.getMessage()).contains("acquisition timeout");
    }

    static boolean isConflict(SQLException failure) {
        return failure.getSQLState() != null && CONFLICTS.contains(failure.getSQLState());
    }
}
