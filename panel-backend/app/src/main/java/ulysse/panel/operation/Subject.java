package ulysse.panel.operation;

import java.util.UUID;
import ulysse.panel.tenant.TenantId;

/** What an operation is about: one generation of one vserver. */
public record Subject(TenantId tenant, UUID vserver, String name, long generation) {}
