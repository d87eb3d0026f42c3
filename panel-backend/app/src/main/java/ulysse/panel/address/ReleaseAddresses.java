package ulysse.panel.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
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

    @Transactional(Transactional.TxType.MANDATORY)
    public void release(UUID owner) {
        entities.createNativeQuery("""
                        with given as (
                          update address set state = 'quarantined', vserver_id = null, since = :now, free_after = :until
                          where vserver_id = :owner returning subnet_id),
                        counted as (select subnet_id, count(*) as n from given group by subnet_id)
                        update subnet s set used = used - n, quarantined = quarantined + n
                        from counted where s.id = counted.subnet_id""")
                .setParameter("now", clock.instant())
                .setParameter("until", clock.instant().plus(config.quarantine()))
                .setParameter("owner", owner)
                .executeUpdate();
    }
}
