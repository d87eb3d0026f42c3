package ulysse.panel.operation;

import java.util.UUID;

/** Identifies an operation. */
public record OperationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
