package ulysse.panel.login;

import ulysse.host.v1.GrantClaims;
import ulysse.panel.tenant.PersonId;

/** Somebody with a verified key stands before a vserver. */
record EntryRequest(
        PersonId person,
        String fingerprint,
        String vserver,
        String tenant,
        GrantClaims.Kind kind,
        String sessionId,
        String source) {}
