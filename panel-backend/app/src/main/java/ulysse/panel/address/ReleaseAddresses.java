package ulysse.panel.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts the addresses of a vserver into quarantine. */
@ApplicationScoped
public class ReleaseAddresses {
    private final EntityManager entities;
    private final AddressConfig config;
    private final Clock clock;

    ReleaseAddresses(EntityManager entities, AddressConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    /** Release all that the owner has; tells how many units there were of each family. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Family, Long> release(UUID owner) {
        Instant now = clock.instant();
        List<?> rows = entities.createNativeQuery("select family, units from address_give_back(:owner, :until, :now)")
                .setParameter("owner", owner)
                .setParameter("until", now.plus(config.quarantine()))
                .setParameter("now", now)
                .getResultList();
        Map<Family, Long> units = new EnumMap<>(Family.class);
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            units.put(Family.of((Integer) columns[0]), (Long) columns[1]);
        }
        return units;
    }
}
