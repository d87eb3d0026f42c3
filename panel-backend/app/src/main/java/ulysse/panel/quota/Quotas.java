package ulysse.panel.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ulysse.panel.platform.PanelException;
import ulysse.panel.tenant.TenantId;

/**
 * The ledger. Each change of it is one statement over all resources, in one order of rows, so that no two orders can both
 * see the last share as free, nor wait for each other.
 *
 * <p>What an order takes is reserved until its vserver is ready, and used from then on; the limit holds for the sum.
 */
@ApplicationScoped
public class Quotas {
    private final EntityManager entities;
    private final QuotaLines lines;

    Quotas(EntityManager entities, QuotaLines lines) {
        this.entities = entities;
        this.lines = lines;
    }

    /** Refuse what is plainly too much, without waiting for anybody; {@link #reserve} has the last word. */
    public void refuse(TenantId tenant, Demand demand) {
        QuotaPreview preview = preview(tenant, demand);
        if (!preview.fits()) {
            throw exceeded(preview.items());
        }
    }

    /** Reserve the demand, all or nothing, or refuse with what is missing. The rows stay locked until commit. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reserve(TenantId tenant, Demand demand) {
        change(tenant, demand, false);
    }

    /** As {@link #reserve}, for what is there as soon as it is asked for. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(TenantId tenant, Demand demand) {
        change(tenant, demand, true);
    }

    /** What was reserved is used from now on. The caller holds what tells that this has not been done before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(TenantId tenant, Demand demand) {
        requireAll(
                demand,
                query("select quota_settle(:tenant, :resources, :amounts)", tenant, demand)
                        .getSingleResult());
    }

    /**
     * Give back what was taken.
     *
     * @param settled whether it is used by now, or still reserved
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void giveBack(TenantId tenant, Demand demand, boolean settled) {
        requireAll(
                demand,
                query("select quota_give_back(:tenant, :resources, :amounts, :settled)", tenant, demand)
                        .setParameter("settled", settled)
                        .getSingleResult());
    }

    /** Tell what the demand would do; the same rule as {@link #reserve}, but only for show. */
    public QuotaPreview preview(TenantId tenant, Demand demand) {
        return QuotaPreview.of(lines.of(tenant).stream()
                .filter(line -> demand.amounts().containsKey(line.resource()))
                .map(line -> QuotaPreview.Item.of(line, demand.amounts().getOrDefault(line.resource(), 0L)))
                .toList());
    }

    private void change(TenantId tenant, Demand demand, boolean settled) {
        List<?> rows = query(
                        "select resource, amount, used, reserved, ceiling, fits"
                                + " from quota_take(:tenant, :resources, :amounts, :settled)",
                        tenant,
                        demand)
                .setParameter("settled", settled)
                .getResultList();
        List<Object[]> judged = rows.stream().map(Object[].class::cast).toList();
        if (!judged.stream().allMatch(row -> (Boolean) row[5])) {
            throw exceeded(judged.stream().map(Quotas::item).toList());
        }
    }

    private static QuotaPreview.Item item(Object[] row) {
        QuotaLine line =
                new QuotaLine(Resource.ofRow((String) row[0]), (Long) row[2], (Long) row[3], (Long) row[4], 0, false);
        return QuotaPreview.Item.of(line, (Long) row[1]);
    }

    private Query query(String sql, TenantId tenant, Demand demand) {
        return entities.createNativeQuery(sql)
                .setParameter("tenant", tenant.value())
                .setParameter(
                        "resources",
                        demand.amounts().keySet().stream().map(Resource::row).toArray(String[]::new))
                .setParameter("amounts", demand.amounts().values().toArray(Long[]::new));
    }

    private static void requireAll(Demand demand, Object changed) {
        if ((Long) changed != demand.amounts().size()) {
            throw new IllegalStateException("the ledger has %s of the rows of %s".formatted(changed, demand));
        }
    }

    private static PanelException exceeded(List<QuotaPreview.Item> items) {
        List<QuotaPreview.Item> shortfalls =
                items.stream().filter(item -> !item.fits()).toList();
        String sentence = shortfalls.stream()
                .map(item -> "%d of %d %s"
                        .formatted(item.after(), item.limit(), item.resource().text()))
                .collect(Collectors.joining(
                        ", ", "After this you would hold ", "; an owner can ask the staff for more"));
        return new PanelException(QuotaErrors.EXCEEDED, sentence, Map.of("shortfalls", shortfalls));
    }
}
