package ulysse.panel.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditChain.Sealed;
import ulysse.panel.platform.Cursor;
import ulysse.panel.platform.Page;
import ulysse.panel.platform.PageRequest;

/** Lists what was done, newest first. */
@ApplicationScoped
class ListAudit {

    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private final Access access;
    private final AuditChain chain;
    private final ObjectMapper json;

    ListAudit(Access access, AuditChain chain, ObjectMapper json) {
        this.access = access;
        this.chain = chain;
        this.json = json;
    }

    @Transactional
    Page<AuditEntry> list(Actor actor, AuditFilter filter, PageRequest request) {
        access.checkStaff(actor);
        Cursor after = request.after();
        long before = after == null ? Long.MAX_VALUE : after.number(0);
        return Page.cut(
                        chain.before(before, filter, request.rows()),
                        request,
                        last -> Cursor.of(last.seal().seq()))
                .map(this::view);
    }

    private AuditEntry view(Sealed sealed) {
        Entry entry = sealed.entry();
        return new AuditEntry(
                sealed.seal().seq(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.target().kind() + " " + entry.target().name(),
                sealed.tenantSlug(),
                entry.outcome(),
                entry.source(),
                parsed(entry.detail()),
                sealed.seal().hashText());
    }

    private Map<String, Object> parsed(String detail) {
        try {
            return json.readValue(detail, DETAIL);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL keeps only JSON in this column", e);
        }
    }
}
