package ulysse.panel.access;

import ulysse.panel.tenant.TenantId;

/** A thing that belongs to a tenant and is reachable only through it. */
public interface Owned {

    TenantId tenant();
}
