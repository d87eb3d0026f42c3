package ulysse.panel.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import ulysse.panel.access.Actor;
import ulysse.panel.member.AddMember;
import ulysse.panel.member.CreateTenant;
import ulysse.panel.tenant.PersonId;
import ulysse.panel.tenant.PersonView;
import ulysse.panel.tenant.Role;
import ulysse.panel.tenant.TenantId;
import ulysse.panel.tenant.TenantSlug;

/** Tenants with one member of each role, made by the panel's own verbs. */
@ApplicationScoped
public class TestTenants {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final CreateTenant createTenant;
    private final AddMember addMember;

    TestTenants(CreateTenant createTenant, AddMember addMember) {
        this.createTenant = createTenant;
        this.addMember = addMember;
    }

    /** A tenant of its own for each test, whose members are called after it: {@code SLUG-owner} and so on. */
    public record TestTenant(TenantId id, String slug) {

        public String owner() {
            return slug + "-owner";
        }

        public String operator() {
            return slug + "-operator";
        }

        public String viewer() {
            return slug + "-viewer";
        }
    }

    public TestTenant create() {
        String slug = "t" + COUNT.incrementAndGet() + "x" + Long.toString(System.nanoTime(), 36);
        TenantId id = createTenant.create(Actor.system("test"), new TenantSlug(slug), "Tenant " + slug);
        TestTenant tenant = new TestTenant(id, slug);
        join(tenant, tenant.owner(), Role.OWNER);
        join(tenant, tenant.operator(), Role.OPERATOR);
        join(tenant, tenant.viewer(), Role.VIEWER);
        return tenant;
    }

    public void join(TestTenant tenant, String user, Role role) {
        PersonView person =
                new PersonView(new PersonId(Bearer.id(user)), user, user + " of the tests", user + "@example.org");
        addMember.add(Actor.system("test"), tenant.id(), person, role);
    }
}
