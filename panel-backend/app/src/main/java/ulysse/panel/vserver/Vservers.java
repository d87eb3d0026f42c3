package ulysse.panel.vserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ulysse.panel.access.AccessErrors;
import ulysse.panel.host.HostId;
import ulysse.panel.platform.PanelException;
import ulysse.panel.tenant.TenantId;

/** The rows of vservers. For people they are reached through their tenant only. */
@ApplicationScoped
class Vservers {
    private final EntityManager entities;

    Vservers(EntityManager entities) {
        this.entities = entities;
    }

    void add(Vserver vserver) {
        entities.persist(vserver);
        entities.flush();
    }

    /** Load one of a tenant, or refuse in the words for what is somebody else's. */
    Vserver require(TenantId tenant, VserverId id) {
        return byTenant(tenant, id).getResultStream().findFirst().orElseThrow(Vservers::notFound);
    }

    /** As {@link #require}, and hold it until commit. */
    Vserver lock(TenantId tenant, VserverId id) {
        return byTenant(tenant, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(Vservers::notFound);
    }

    /** Hold one until commit, whoever's it is: for the reconciler. */
    Optional<Vserver> lock(VserverId id) {
        return Optional.ofNullable(entities.find(Vserver.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Vserver> living(TenantId tenant, String name) {
        return entities.createQuery(
                        "from Vserver where tenantId = :tenant and name = :name and releasedAt is null", Vserver.class)
                .setParameter("tenant", tenant.value())
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** All that have not been given back, of these tenants, by name. */
    List<Vserver> living(Collection<TenantId> tenants) {
        return entities.createQuery(
                        "from Vserver where tenantId in :tenants and releasedAt is null order by name, tenantId",
                        Vserver.class)
                .setParameter("tenants", tenants.stream().map(TenantId::value).toList())
                .getResultList();
    }

    /** All that have not been given back, on this host. */
    List<Vserver> on(HostId host) {
        return entities.createQuery("from Vserver where hostId = :host and releasedAt is null", Vserver.class)
                .setParameter("host", host.value())
                .getResultList();
    }

    List<Vserver> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("from Vserver where id in :ids", Vserver.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** As {@link #byIds}, in the order of the ids. */
    List<Vserver> inOrder(List<UUID> ids) {
        return byIds(ids).stream()
                .sorted(Comparator.comparingInt(
                        vserver -> ids.indexOf(vserver.id().value())))
                .toList();
    }

    private TypedQuery<Vserver> byTenant(TenantId tenant, VserverId id) {
        return entities.createQuery("from Vserver where tenantId = :tenant and id = :id", Vserver.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id.value());
    }

    private static PanelException notFound() {
        return new PanelException(AccessErrors.NOT_FOUND, "There is no such vserver, or it is not yours");
    }
}
