package ulysse.panel.vserver;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ulysse.panel.operation.OperationView;
import ulysse.panel.platform.Versioned;

/** A wish was written down; the operation tells how it goes. */
@Schema(name = "Accepted")
public record Accepted(VserverView vserver, OperationView operation) implements Versioned {
    @Override
    public long version() {
        return vserver.version();
    }
}
