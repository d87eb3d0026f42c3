package ulysse.gateway.platform;

import io.grpc.Status;

/** A gRPC status on one line, for the log: code, description, and what lay beneath. */
public final class StatusWords {
    private StatusWords() {}

    public static String of(Throwable failure) {
        return of(Status.fromThrowable(failure));
    }

    public static String of(Status status) {
        StringBuilder words = new StringBuilder(status.getCode().toString());
        if (status.getDescription() != null) {
            words.append(": ").append(status.getDescription());
        }
        if (status.getCause() != null) {
            words.append(" (").append(status.getCause().getMessage()).append(')');
        }
        return words.toString().replaceAll("\\s+", " ");
    }
}
