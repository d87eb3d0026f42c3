package ulysse.panel.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who belongs to which tenant. Knows nobody's rights: the verbs of the room {@code member} ask before they write. */
@ApplicationScoped
public class Memberships {

    private static final String FULL = "select m from MembershipRow m join fetch m.tenant join fetch m.person p ";

    private final EntityManager entities;
    private final Clock clock;

    Memberships(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** What the person is in the tenant; empty when they have no part in it. */
    public Optional<Role> role(PersonId person, TenantId tenant) {
        return entities.createQuery(
                        "select role from MembershipRow where id.tenantId = :tenant and id.personId = :person",
                        String.class)
                .setParameter("tenant", tenant.value())
                .setParameter("person", person.value())
                .getResultStream()
                .findFirst()
                .flatMap(Role::of);
    }

    /** All tenants of one person, by slug. */
    public List<Membership> of(PersonId person) {
        return entities.createQuery(FULL + "where m.id.personId = :person order by m.tenant.slug", MembershipRow.class)
                .setParameter("person", person.value())
                .getResultStream()
                .map(MembershipRow::view)
                .toList();
    }

    /** Find one member of one tenant. */
    public Optional<Membership> find(TenantId tenant, PersonId person) {
        return entities.createQuery(
                        FULL + "where m.id.tenantId = :tenant and m.id.personId = :person", MembershipRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("person", person.value())
                .getResultStream()
                .findFirst()
                .map(MembershipRow::view);
    }

    /** Read a tenant's members by user name and then id; user names may repeat for a moment when people are renamed. */
    public List<Membership> after(TenantId tenant, @Nullable String username, @Nullable UUID id, int rows) {
        return entities.createQuery(FULL + """
                        where m.id.tenantId = :tenant
                          and (p.username > :username or (p.username = :username and p.id > :id))
                        order by p.username, p.id""", MembershipRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("username", username == null ? "" : username)
                .setParameter("id", id == null ? new UUID(0, 0) : id)
                .setMaxResults(rows)
                .getResultStream()
                .map(MembershipRow::view)
                .toList();
    }

    /** Give the person this role, unless they have one already. */
    public boolean add(TenantId tenant, PersonId person, Role role) {
        return entities.createNativeQuery("""
                                insert into membership (tenant_id, person_id, role, created_at)
                                values (:tenant, :person, :role, :now) on conflict do nothing""")
                        .setParameter("tenant", tenant.value())
                        .setParameter("person", person.value())
                        .setParameter("role", role.text())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** Change the role; the caller has locked the owners if one may go. */
    public void change(TenantId tenant, PersonId person, Role role) {
        entities.createNativeQuery("""
                        update membership set role = :role, version = version + 1
                        where tenant_id = :tenant and person_id = :person""")
                .setParameter("role", role.text())
                .setParameter("tenant", tenant.value())
                .setParameter("person", person.value())
                .executeUpdate();
    }

    public void remove(TenantId tenant, PersonId person) {
        entities.createNativeQuery("delete from membership where tenant_id = :tenant and person_id = :person")
                .setParameter("tenant", tenant.value())
                .setParameter("person", person.value())
                .executeUpdate();
    }

    /**
     * Lock the tenant until commit and name its owners: two owners who remove each other at once must not leave a tenant
     * without any.
     */
    public List<PersonId> lockOwners(TenantId tenant) {
        entities.createNativeQuery("select id from tenant where id = :tenant for no key update")
                .setParameter("tenant", tenant.value())
                .getResultList();
        return entities.createQuery(
                        "select id.personId from MembershipRow where id.tenantId = :tenant and role = 'owner'",
                        UUID.class)
                .setParameter("tenant", tenant.value())
                .getResultStream()
                .map(PersonId::new)
                .toList();
    }
}
