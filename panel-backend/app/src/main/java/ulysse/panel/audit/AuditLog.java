package ulysse.panel.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Actor;
import ulysse.panel.tenant.TenantId;

/** Where verbs write what they did, in their own transaction: what is rolled back was never done. */
@ApplicationScoped
public class AuditLog {

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;

    private final ActionCounter counter;

    AuditLog(EntityManager entities, ObjectMapper json, Clock clock, ActionCounter counter) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
        this.counter = counter;
    }

    /**
     * Write one entry.
     *
     * @param action the room and the verb, such as {@code vserver.order}
     * @param tenant null when the action is about no tenant
     * @param detail what else is worth knowing later; never a secret
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(
            Actor actor,
            String action,
            @Nullable TenantId tenant,
            Target target,
            Outcome outcome,
            Map<String, ?> detail) {
        entities.createNativeQuery("""
                        insert into audit_entry (at, actor_id, actor, action, target_kind, target_id, target_name,
                            tenant_id, outcome, source, detail)
                        values (:at, :actorId, :actor, :action, :kind, :targetId, :targetName,
                            cast(:tenant as uuid), :outcome, cast(:source as text), cast(:detail as json))""")
                .setParameter("at", clock.instant())
                .setParameter("actorId", actor.id().value())
                .setParameter("actor", actor.username())
                .setParameter("action", action)
                .setParameter("kind", target.kind())
                .setParameter("targetId", target.id())
                .setParameter("targetName", target.name())
                .setParameter("tenant", tenant == null ? null : tenant.toString())
                .setParameter("outcome", outcome.text())
                .setParameter("source", actor.source())
                .setParameter("detail", write(detail))
                .executeUpdate();
        counter.count(action, outcome);
    }

    private String write(Map<String, ?> detail) {
        try {
            return json.writeValueAsString(new TreeMap<>(detail));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON", e);
        }
    }
}
