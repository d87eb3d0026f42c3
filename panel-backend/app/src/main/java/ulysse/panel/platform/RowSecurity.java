package ulysse.panel.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Refuses to start as a role that the policies of the database do not hold: its owner, or a superuser. */
@ApplicationScoped
class RowSecurity {

    /** Before anything else of the panel looks at a row. */
    private static final int FIRST = 1;

    private final EntityManager entities;

    RowSecurity(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    void check(@Observes @Priority(FIRST) StartupEvent event) {
        Object[] answer = (Object[])
                entities.createNativeQuery("select row_security_active('vserver'), cast(current_user as text)")
                        .getSingleResult();
        if (!Boolean.TRUE.equals(answer[0])) {
            throw new IllegalStateException(
                    "The panel works as the role %s, which sees every tenant's rows; give it a role of its own that owns no table (QUARKUS_DATASOURCE_USERNAME)"
                            .formatted(answer[1]));
        }
    }
}
