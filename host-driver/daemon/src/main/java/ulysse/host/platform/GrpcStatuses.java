package ulysse.host.platform;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a failure becomes a gRPC status. */
public final class GrpcStatuses {
    private static final Logger log = LoggerFactory.getLogger(GrpcStatuses.class);

    private GrpcStatuses() {}

    public static StatusRuntimeException of(Throwable failure) {
        return switch (failure) {
            case StatusRuntimeException status -> status;
            case DriverException known ->
                status(known)
                        .withDescription(Edge.printable(String.valueOf(known.getMessage())))
                        .asRuntimeException();
            default -> {
                log.error("Unexpected failure", failure);
                yield Status.INTERNAL
                        .withDescription("unexpected failure in the driver; its log says more")
                        .asRuntimeException();
            }
        };
    }

    private static Status status(DriverException failure) {
        return switch (failure.kind()) {
            case INVALID_REQUEST -> Status.INVALID_ARGUMENT;
            case REFUSED -> Status.FAILED_PRECONDITION;
            case NOT_FOUND -> Status.NOT_FOUND;
            case UNREACHABLE -> Status.UNAVAILABLE;
            case FAILED -> Status.INTERNAL;
            case TIMED_OUT -> Status.DEADLINE_EXCEEDED;
            case UNSUPPORTED -> Status.UNIMPLEMENTED;
        };
    }
}
