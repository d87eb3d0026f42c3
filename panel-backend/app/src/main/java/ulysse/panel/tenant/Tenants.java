package ulysse.panel.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All tenants. Knows nobody's rights: ask {@code Access} before what is read here is shown. */
@ApplicationScoped
public class Tenants {

    private final EntityManager entities;
    private final Clock clock;

    Tenants(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    public Optional<TenantView> find(TenantSlug slug) {
        return entities.createQuery("from Tenant where slug = :slug", Tenant.class)
                .setParameter("slug", slug.value())
                .getResultStream()
                .findFirst()
                .map(Tenant::view);
    }

    public Optional<TenantView> find(TenantId id) {
        return Optional.ofNullable(entities.find(Tenant.class, id.value())).map(Tenant::view);
    }

    /** Load a tenant that is known to be there, because something of it was just read. */
    public TenantView require(TenantId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no tenant " + id));
    }

    /** Read tenants in the order of their slugs. */
    public List<TenantView> after(@Nullable String slug, int rows) {
        return entities.createQuery("from Tenant where slug > :slug order by slug", Tenant.class)
                .setParameter("slug", slug == null ? "" : slug)
                .setMaxResults(rows)
                .getResultStream()
                .map(Tenant::view)
                .toList();
    }

    /** Add a tenant, or give the one that has the slug already. */
    public TenantView ensure(TenantSlug slug, String name) {
        entities.createNativeQuery("""
                        insert into tenant (id, slug, name, created_at) values (:id, :slug, :name, :now)
                        on conflict (slug) do nothing""")
                .setParameter("id", TenantId.random().value())
                .setParameter("slug", slug.value())
                .setParameter("name", name)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return find(slug).orElseThrow();
    }
}
