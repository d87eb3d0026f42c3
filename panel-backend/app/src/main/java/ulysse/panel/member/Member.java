package ulysse.panel.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import ulysse.panel.platform.Versioned;
import ulysse.panel.tenant.Membership;
import ulysse.panel.tenant.PersonView;
import ulysse.panel.tenant.Role;

/** A member as the API shows it. */
record Member(
        String personId,
        String username,
        String name,
        @Schema(nullable = true) @Nullable String email,
        Role role,
        long version)
        implements Versioned {

    static Member of(Membership membership) {
        return of(membership.person(), membership.role(), membership.version());
    }

    static Member of(PersonView person, Role role, long version) {
        return new Member(person.id().toString(), person.username(), person.name(), person.email(), role, version);
    }
}
