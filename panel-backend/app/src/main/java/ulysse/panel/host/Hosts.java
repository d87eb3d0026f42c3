package ulysse.panel.host;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.AccessErrors;
import ulysse.panel.platform.PanelException;

/** All hosts; few, so that they are read as a whole where that is simpler. */
@ApplicationScoped
public class Hosts {
    private final EntityManager entities;
    private final Clock clock;

    Hosts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** All hosts by name. */
    @Transactional
    public List<HostId> all() {
        return everyone().stream().map(Host::id).toList();
    }

    /** Those that did not answer last time, or were never asked. */
    @Transactional
    public List<HostId> notReady() {
        return entities.createQuery("from Host where state <> 'ready' order by name", Host.class)
                .getResultStream()
                .map(Host::id)
                .toList();
    }

    /** Find the host of that name. */
    public Optional<HostId> find(String name) {
        return named(name).map(Host::id);
    }

    /** The name for people. */
    public String name(HostId id) {
        return require(id).name();
    }

    /** The name of a host that a request speaks of. */
    public String requireName(HostId id) {
        Host host = get(id);
        if (host == null) {
            throw new PanelException(AccessErrors.NOT_FOUND, "There is no such host");
        }
        return host.name();
    }

    /** Where it answers. */
    public Endpoint endpoint(HostId id) {
        return QuarkusTransaction.joiningExisting().call(() -> require(id).endpoint());
    }

    /** Note what a host said of itself. */
    @Transactional
    public void answered(HostId id, HostDescription description) {
        require(id).answered(description, clock.instant());
    }

    /** Note that a host did not answer; nothing is placed on it until it does. */
    @Transactional
    public void silent(HostId id, String why) {
        require(id).silent(why);
    }

    /** Note which instances were found that the panel does not know. */
    @Transactional
    public void found(HostId id, List<String> unknown) {
        require(id).found(unknown);
    }

    Optional<Host> named(String name) {
        return entities.createQuery("from Host where name = :name", Host.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    @Nullable
    Host get(HostId id) {
        return entities.find(Host.class, id.value());
    }

    void add(Host host) {
        entities.persist(host);
    }

    List<Host> everyone() {
        return entities.createQuery("from Host order by name", Host.class).getResultList();
    }

    List<Host> after(@Nullable String name, int rows) {
        return entities.createQuery("from Host where name > :name order by name", Host.class)
                .setParameter("name", name == null ? "" : name)
                .setMaxResults(rows)
                .getResultList();
    }

    private Host require(HostId id) {
        Host host = get(id);
        if (host == null) {
            throw new IllegalStateException("no host " + id);
        }
        return host;
    }
}
