package ulysse.panel.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses to take away what is in use, with those who use it. For staff verbs only: the list spans all tenants. */
@ApplicationScoped
public class InUse {
    private static final int SHOWN = 100;

    private final EntityManager entities;

    InUse(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Who uses a thing.
     *
     * @param kind such as {@code vserver}
     * @param tenant the slug of whoever owns it, null when nobody does
     */
    public record User(
            String kind, String id, String name, @Nullable String tenant) {}

    /**
     * Let pass or throw {@code IN_USE}. Only for a friendly refusal: foreign keys and locks have the last word.
     *
     * @param what the thing, for the sentence: {@code the network lan}
     * @param users a query for all users: kind, identifier, name and tenant's slug, as text
     * @param parameters of the query
     */
    public void refuse(String what, String users, Map<String, ?> parameters) {
        Query query = entities.createNativeQuery("""
                select u.kind, u.id, u.name, u.tenant, count(*) over () from (%s) u (kind, id, name, tenant)
                order by u.kind desc, u.tenant, u.name, u.id""".formatted(users));
        parameters.forEach(query::setParameter);
        List<?> rows = query.setMaxResults(SHOWN).getResultList();
        if (rows.isEmpty()) {
            return;
        }
        long total = ((Number) ((Object[]) rows.getFirst())[4]).longValue();
        throw new PanelException(
                PlatformErrors.IN_USE,
                "%s is used by %d: take %s away first".formatted(capitalised(what), total, total == 1 ? "it" : "them"),
                Map.of("users", rows.stream().map(row -> user((Object[]) row)).toList(), "usersTotal", total));
    }

    private static User user(Object[] row) {
        return new User((String) row[0], (String) row[1], (String) row[2], (String) row[3]);
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
