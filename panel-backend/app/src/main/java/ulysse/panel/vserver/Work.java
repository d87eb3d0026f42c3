package ulysse.panel.vserver;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.panel.host.HostId;
import ulysse.panel.host.InstanceSpec;

/**
 * One run at one wish.
 *
 * @param run what this run writes is refused once another run has begun
 * @param spec how the vserver shall be, null when it shall not be
 */
record Work(
        UUID vserver,
        UUID run,
        long generation,
        HostId host,
        int context,
        @Nullable InstanceSpec spec) {}
