package ulysse.panel.host;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.AccessErrors;
import ulysse.panel.platform.PanelException;

/** All hosts; few, so that they are read as a whole where that is simpler. */
@ApplicationScoped
public class Hosts {
    static final String NETWORK_TAGGED = "network.tagged";

    private final EntityManager entities;
    private final Clock clock;

    Hosts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** All hosts by name. */
    @Transactional
    public List<HostId> all() {
        return entities.createQuery("from Host where state <> 'retired' order by name", Host.class)
                .getResultStream()
                .map(Host::id)
                .toList();
    }

    /** Those that did not answer last time, or were never asked. */
    @Transactional
    public List<HostId> notReady() {
        return entities.createQuery("from Host where state not in ('ready', 'retired') order by name", Host.class)
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
        return Optional.ofNullable(get(id))
                .filter(host -> !host.isRetired())
                .orElseThrow(Hosts::notFound)
                .name();
    }

    /** Whether its driver can make networks with an 802.1Q tag, as it said last. */
    public boolean carriesTags(HostId id) {
        return require(id).can(NETWORK_TAGGED);
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
        return entities.createQuery("from Host where name = :name and state <> 'retired'", Host.class)
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

    /** Hold one until commit; for what people change. */
    Host lock(HostId id) {
        return Optional.ofNullable(entities.find(Host.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .filter(host -> !host.isRetired())
                .orElseThrow(Hosts::notFound);
    }

    /** Refuse a name or an endpoint that another host has. */
    void requireFree(HostId id, String name, String endpoint) {
        List<?> others = entities.createQuery(
                        "select name from Host where state <> 'retired' and id <> :id and (name = :name or endpoint = :endpoint)",
                        String.class)
                .setParameter("id", id.value())
                .setParameter("name", name)
                .setParameter("endpoint", endpoint)
                .getResultList();
        if (!others.isEmpty()) {
            boolean isName = others.contains(name);
            throw new PanelException(
                    HostErrors.TAKEN,
                    isName
                            ? "A host named %s exists".formatted(name)
                            : "Host %s has this endpoint".formatted(others.getFirst()),
                    Map.of("field", isName ? "name" : "endpoint"));
        }
    }

    static PanelException notFound() {
        return new PanelException(AccessErrors.NOT_FOUND, "There is no such host");
    }

    private Host require(HostId id) {
        Host host = get(id);
        if (host == null) {
            throw new IllegalStateException("no host " + id);
        }
        return host;
    }
}
