package ulysse.panel.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.panel.platform.RequestedScope;
import ulysse.panel.platform.Scope;
import ulysse.panel.tenant.PersonId;

/**
 * Tells what a request sees by the route it took and by who sent it: below a tenant that tenant's rows, whoever asks; staff
 * at the staff's routes everything; elsewhere the person's own.
 */
@RequestScoped
class ScopeOfRequest implements RequestedScope {

    private static final String TENANT = "/api/v1/tenants/{slug}/";
    private static final String STAFF = "/api/v1/staff/";

    private final SecurityIdentity identity;
    private String route = "";
    private @Nullable String slug;

    ScopeOfRequest(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Note where the request goes, by the route's template and not by the address that was sent. */
    void at(String route, @Nullable String slug) {
        this.route = route + "/";
        this.slug = slug;
    }

    @Override
    public Scope scope() {
        return route.isEmpty()
                ? Scope.NOTHING
                : Token.person(identity).map(PersonId::value).map(this::of).orElse(Scope.NOTHING);
    }

    private Scope of(UUID person) {
        if (route.startsWith(TENANT) && slug != null) {
            return Scope.ofTenant(slug, person);
        }
        if (route.startsWith(STAFF) && Token.staff(identity) != Staff.NONE) {
            return Scope.EVERYTHING;
        }
        return Scope.ofPerson(person);
    }
}
