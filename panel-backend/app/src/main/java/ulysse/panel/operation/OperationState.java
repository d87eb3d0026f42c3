package ulysse.panel.operation;

import java.util.Locale;

/** How far an operation is. */
enum OperationState {
    PENDING,
    RUNNING,
    SUCCEEDED,
    FAILED;

    /** The name in the API and the database. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isFinal() {
        return this == SUCCEEDED || this == FAILED;
    }
}
