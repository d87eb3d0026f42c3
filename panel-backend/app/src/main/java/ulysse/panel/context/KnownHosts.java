package ulysse.panel.context;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import ulysse.panel.access.AccessErrors;
import ulysse.panel.platform.PanelException;

/** The hosts that context numbers belong to. */
@ApplicationScoped
class KnownHosts {
    private final EntityManager entities;

    KnownHosts(EntityManager entities) {
        this.entities = entities;
    }

    /** The host's name, or the refusal for one that is not there. */
    String require(UUID host) {
        List<?> names = entities.createNativeQuery("select name from host where id = :host")
                .setParameter("host", host)
                .getResultList();
        if (names.isEmpty()) {
            throw new PanelException(AccessErrors.NOT_FOUND, "There is no such host");
        }
        return (String) names.getFirst();
    }
}
