package ulysse.panel.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ulysse.panel.tenant.TenantId;

/** The rows of the ledger, as far as they are read and their ceilings set. */
@ApplicationScoped
class QuotaLines {
    private static final String COLUMNS = "select resource, used, reserved, ceiling, version, by_staff from quota";

    private final EntityManager entities;

    QuotaLines(EntityManager entities) {
        this.entities = entities;
    }

    /** All resources of one tenant, in their order; also those it has no row for. */
    List<QuotaLine> of(TenantId tenant) {
        Map<Resource, QuotaLine> lines = new EnumMap<>(Resource.class);
        Stream.of(Resource.values()).forEach(resource -> lines.put(resource, QuotaLine.none(resource)));
        rows(entities.createNativeQuery(COLUMNS + " where tenant_id = :tenant").setParameter("tenant", tenant.value()))
                .map(QuotaLines::line)
                .forEach(line -> lines.put(line.resource(), line));
        return List.copyOf(lines.values());
    }

    /** One resource of one tenant. */
    QuotaLine of(TenantId tenant, Resource resource) {
        return of(tenant).get(resource.ordinal());
    }

    /** Hold one row until commit; it is made if it is missing. */
    QuotaLine lock(TenantId tenant, Resource resource) {
        entities.createNativeQuery("""
                        insert into quota (tenant_id, resource, used, ceiling) values (:tenant, :resource, 0, 0)
                        on conflict do nothing""")
                .setParameter("tenant", tenant.value())
                .setParameter("resource", resource.row())
                .executeUpdate();
        Object row = entities.createNativeQuery(
                        COLUMNS + " where tenant_id = :tenant and resource = :resource for no key update")
                .setParameter("tenant", tenant.value())
                .setParameter("resource", resource.row())
                .getSingleResult();
        return line((Object[]) row);
    }

    /** Set the ceiling of a row that the caller holds. */
    void set(TenantId tenant, Resource resource, @Nullable Long ceiling, boolean byStaff) {
        entities.createNativeQuery("""
                        update quota set ceiling = cast(:ceiling as bigint), by_staff = :byStaff, version = version + 1
                        where tenant_id = :tenant and resource = :resource""")
                .setParameter("tenant", tenant.value())
                .setParameter("resource", resource.row())
                .setParameter("ceiling", ceiling)
                .setParameter("byStaff", byStaff)
                .executeUpdate();
    }

    private static Stream<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    /** Draw a row that begins with the columns of the ledger. */
    static QuotaLine line(Object[] columns) {
        return new QuotaLine(
                Resource.ofRow((String) columns[0]),
                (Long) columns[1],
                (Long) columns[2],
                (Long) columns[3],
                (Long) columns[4],
                (Boolean) columns[5]);
    }
}
