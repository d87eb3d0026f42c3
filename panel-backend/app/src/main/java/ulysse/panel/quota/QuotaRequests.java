package ulysse.panel.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.AccessErrors;
import ulysse.panel.platform.Listing;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;
import ulysse.panel.platform.PanelException;
import ulysse.panel.platform.SortKey;
import ulysse.panel.tenant.PersonId;
import ulysse.panel.tenant.TenantId;

/** The requests for more quota. */
@ApplicationScoped
class QuotaRequests {
    private static final List<String> STATES = List.of("pending", "approved", "refused", "withdrawn");

    private final EntityManager entities;

    QuotaRequests(EntityManager entities) {
        this.entities = entities;
    }

    /** Write one down, unless the tenant has one for this resource that nobody has decided yet. */
    Optional<UUID> add(TenantId tenant, QuotaWish wish, PersonId person, String username, Instant now) {
        UUID id = UUID.randomUUID();
        int added = entities.createNativeQuery("""
                        insert into quota_request
                          (id, tenant_id, resource, wanted, reason, state, requested_by, requester, requested_at)
                        values (:id, :tenant, :resource, :wanted, :reason, 'pending', :person, :username, :now)
                        on conflict (tenant_id, resource) where state = 'pending' do nothing""")
                .setParameter("id", id)
                .setParameter("tenant", tenant.value())
                .setParameter("resource", wish.resource().row())
                .setParameter("wanted", wish.wanted())
                .setParameter("reason", wish.reason())
                .setParameter("person", person.value())
                .setParameter("username", username)
                .setParameter("now", now)
                .executeUpdate();
        return added == 0 ? Optional.empty() : Optional.of(id);
    }

    /** Hold one until commit; of this tenant, or of any when none is given. */
    QuotaRequest lock(@Nullable TenantId tenant, UUID id) {
        return Optional.ofNullable(entities.find(QuotaRequest.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(request -> tenant == null || request.tenant().equals(tenant))
                .orElseThrow(() ->
                        new PanelException(AccessErrors.NOT_FOUND, "There is no such request, or it is not yours"));
    }

    QuotaRequestView view(UUID id) {
        return listing()
                .filter("id", id, "r.id = :id")
                .page(entities, PageRequest.of(1, null), QuotaRequestView::of)
                .items()
                .getFirst();
    }

    Page<QuotaRequestView> ofTenant(TenantId tenant, @Nullable String state, PageRequest request) {
        return page(listing().filter("owner", tenant.value(), "r.tenant_id = :owner"), state, request);
    }

    Page<QuotaRequestView> all(@Nullable String tenant, @Nullable String state, PageRequest request) {
        return page(listing().filter("tenant", tenant, "t.slug = :tenant"), state, request);
    }

    private Page<QuotaRequestView> page(Listing listing, @Nullable String state, PageRequest request) {
        return listing.oneOf("state", state, STATES, "r.state = :state").page(entities, request, QuotaRequestView::of);
    }

    private static Listing listing() {
        return Listing.of("""
                        r.id, t.slug, r.resource, r.wanted, case when q.resource is null then 0 else q.ceiling end,
                        coalesce(q.used, 0), coalesce(q.reserved, 0), r.reason, r.state, r.requester, r.requested_at,
                        r.decider, r.decided_at, r.granted, r.answer, r.version""", """
                        from quota_request r join tenant t on t.id = r.tenant_id
                        left join quota q on q.tenant_id = r.tenant_id and q.resource = r.resource""")
                .sortDescending("requestedAt", SortKey.instant("r.requested_at"), SortKey.uuid("r.id"));
    }
}
