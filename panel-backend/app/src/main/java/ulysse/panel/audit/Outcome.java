package ulysse.panel.audit;

import java.util.Locale;

/** How an attempt ended. */
public enum Outcome {
    DONE,
    REFUSED,
    FAILED;

    /** The name in the API and the database. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
