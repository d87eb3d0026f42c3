package ulysse.host.shell;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import ulysse.host.contract.GrantRefused;

/** A refused grant as a gRPC status. */
final class GrantStatuses {
    private GrantStatuses() {}

    static StatusRuntimeException of(GrantRefused refused) {
        Status status = switch (refused.reason()) {
            case BAD_SIGNATURE, MALFORMED, OUT_OF_TIME -> Status.UNAUTHENTICATED;
            // Nothing was run: whoever has a right to enter asks the panel again.
            case REPLAYED -> Status.ABORTED;
            case ELSEWHERE, NOT_COVERED -> Status.PERMISSION_DENIED;
        };
        return status.withDescription(refused.getMessage()).asRuntimeException();
    }
}
