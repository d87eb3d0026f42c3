package ulysse.panel.operation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which wish an operation carries, and the steps that it usually takes; a host may add others. */
public enum OperationKind {
    ORDER("reserve", "create", "configure", "start", "probe"),
    START("start", "probe"),
    STOP("stop"),
    RESTART("stop", "start", "probe"),
    DELETE("remove", "release");

    private final List<String> steps;

    OperationKind(String... steps) {
        this.steps = List.of(steps);
    }

    /** The name in the API and the database. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> steps() {
        return steps;
    }

    static OperationKind of(String text) {
        return Stream.of(values())
                .filter(kind -> kind.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kind of operation: " + text));
    }
}
