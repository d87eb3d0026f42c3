package ulysse.panel.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ulysse.panel.platform.PanelException;
import ulysse.panel.tenant.TenantId;

/** The ledger. Taking is one statement a resource, so that no two orders can both see the last share as free. */
@ApplicationScoped
public class Quotas {
    private static final QuotaItem NONE = new QuotaItem("", 0, 0L);

    private final EntityManager entities;

    Quotas(EntityManager entities) {
        this.entities = entities;
    }

    /** Take the demand in the caller's transaction, or refuse with what is missing. The rows stay locked until commit. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(TenantId tenant, Demand demand) {
        // What is plainly too much need not queue for the rows; the statements below have the last word.
        if (!preview(tenant, demand).fits()) {
            throw exceeded(tenant, demand, Resource.values()[0]);
        }
        for (Map.Entry<Resource, Long> wanted : demand.amounts().entrySet()) {
            int taken = entities.createNativeQuery("""
                            update quota set used = used + :amount
                            where tenant_id = :tenant and resource = :resource
                              and (ceiling is null or used + :amount <= ceiling)""")
                    .setParameter("amount", wanted.getValue())
                    .setParameter("tenant", tenant.value())
                    .setParameter("resource", wanted.getKey().row())
                    .executeUpdate();
            if (taken == 0) {
                throw exceeded(tenant, demand, wanted.getKey());
            }
        }
    }

    /** Give back what was taken. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void giveBack(TenantId tenant, Demand demand) {
        demand.amounts()
                .forEach((resource, amount) -> entities.createNativeQuery(
                                "update quota set used = used - :amount where tenant_id = :tenant and resource = :resource")
                        .setParameter("amount", amount)
                        .setParameter("tenant", tenant.value())
                        .setParameter("resource", resource.row())
                        .executeUpdate());
    }

    /** Tell what the demand would do; the same rule as {@link #take}, but only for show. */
    public QuotaPreview preview(TenantId tenant, Demand demand) {
        Map<Resource, QuotaItem> now = read(tenant);
        return QuotaPreview.of(demand.amounts().entrySet().stream()
                .map(wanted -> QuotaPreview.Item.of(
                        wanted.getKey(), now.getOrDefault(wanted.getKey(), NONE), wanted.getValue()))
                .toList());
    }

    Map<Resource, QuotaItem> read(TenantId tenant) {
        Map<Resource, QuotaItem> items = new EnumMap<>(Resource.class);
        List<?> rows = entities.createNativeQuery("select resource, used, ceiling from quota where tenant_id = :tenant")
                .setParameter("tenant", tenant.value())
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            Resource resource = Resource.ofRow((String) columns[0]);
            items.put(resource, new QuotaItem(resource.text(), (Long) columns[1], (Long) columns[2]));
        }
        return items;
    }

    List<?> after(@Nullable Object tenant, @Nullable Object resource, int rows) {
        return entities.createNativeQuery("""
                        select q.tenant_id, q.resource, q.used, q.ceiling from quota q
                        where (q.tenant_id, q.resource)
                          > (coalesce(cast(:tenant as uuid), '00000000-0000-0000-0000-000000000000'), coalesce(cast(:resource as text), ''))
                        order by q.tenant_id, q.resource""")
                .setParameter("tenant", tenant)
                .setParameter("resource", resource)
                .setMaxResults(rows)
                .getResultList();
    }

    void set(TenantId tenant, Resource resource, @Nullable Long ceiling) {
        entities.createNativeQuery("""
                        insert into quota (tenant_id, resource, used, ceiling)
                        values (:tenant, :resource, 0, cast(:ceiling as bigint))
                        on conflict (tenant_id, resource) do update set ceiling = excluded.ceiling""")
                .setParameter("tenant", tenant.value())
                .setParameter("resource", resource.row())
                .setParameter("ceiling", ceiling)
                .executeUpdate();
    }

    /** The rows before the missing one were taken already in this transaction, which is about to be rolled back. */
    private PanelException exceeded(TenantId tenant, Demand demand, Resource missing) {
        Map<Resource, QuotaItem> now = read(tenant);
        List<QuotaPreview.Item> shortfalls = new ArrayList<>();
        demand.amounts().forEach((resource, amount) -> {
            if (resource.compareTo(missing) >= 0) {
                QuotaPreview.Item item = QuotaPreview.Item.of(resource, now.getOrDefault(resource, NONE), amount);
                if (!item.fits()) {
                    shortfalls.add(item);
                }
            }
        });
        return new PanelException(
                QuotaErrors.EXCEEDED, sentence(shortfalls, missing), Map.of("shortfalls", shortfalls));
    }

    private static String sentence(List<QuotaPreview.Item> shortfalls, Resource missing) {
        if (shortfalls.isEmpty()) {
            return "The quota of %s was full a moment ago; try again".formatted(missing.text());
        }
        return shortfalls.stream()
                .map(item -> "%d of %d %s".formatted(item.after(), item.limit(), item.resource()))
                .collect(java.util.stream.Collectors.joining(", ", "After this you would hold ", ""));
    }
}
