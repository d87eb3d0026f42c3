package ulysse.panel.session;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import ulysse.panel.tenant.Role;

/** What the portal needs to know first. */
record Session(
        SessionPerson person,
        @Schema(nullable = true) @Nullable StaffRole staff,
        List<SessionTenant> tenants,
        SshDoor ssh,
        String version) {

    record SessionPerson(
            String id,
            String username,
            String name,
            @Schema(nullable = true) @Nullable String email) {}

    record SessionTenant(String slug, String name, Role role) {}

    /** Where the SSH gateway listens, as the person reaches it. */
    record SshDoor(String host, int port) {}
}
