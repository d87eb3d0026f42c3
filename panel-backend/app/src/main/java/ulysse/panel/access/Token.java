package ulysse.panel.access;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import ulysse.panel.tenant.PersonId;

/** What a verified token says of the one who sent it. */
final class Token {

    private static final String STAFF = "staff";
    private static final String STAFF_ADMIN = "staff-admin";

    private Token() {}

    /** The person; empty when nobody is signed in, or somebody of no realm of ours. */
    static Optional<PersonId> person(SecurityIdentity identity) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(token.getSubject()).map(UUID::fromString).map(PersonId::new);
        } catch (IllegalArgumentException notFromOurRealm) {
            return Optional.empty();
        }
    }

    static Staff staff(SecurityIdentity identity) {
        if (identity.hasRole(STAFF_ADMIN)) {
            return Staff.ADMIN;
        }
        return identity.hasRole(STAFF) ? Staff.STAFF : Staff.NONE;
    }
}
