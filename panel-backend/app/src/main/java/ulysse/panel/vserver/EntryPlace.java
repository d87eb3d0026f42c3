package ulysse.panel.vserver;

import java.util.UUID;
import ulysse.panel.access.Owned;
import ulysse.panel.tenant.TenantId;

/**
 * Where a vserver is entered.
 *
 * @param enterEndpoint {@code unix:PATH} of the socket, or {@code dns:///host:port}
 * @param running whether it is wished to run and was seen running
 */
public record EntryPlace(
        VserverId vserver, TenantId tenant, UUID hostId, String enterEndpoint, int context, boolean running)
        implements Owned {}
