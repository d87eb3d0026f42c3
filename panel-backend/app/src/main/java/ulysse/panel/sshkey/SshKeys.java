package ulysse.panel.sshkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.panel.tenant.PersonId;

@ApplicationScoped
class SshKeys {

    private final EntityManager entities;
    private final Clock clock;

    SshKeys(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Insert, unless the fingerprint is taken, by whomever. */
    boolean add(UUID id, PersonId person, String label, SshPublicKey key) {
        return entities.createNativeQuery("""
                                insert into ssh_key (id, person_id, label, algorithm, fingerprint, public_key, created_at)
                                values (:id, :person, :label, :algorithm, :fingerprint, :blob, :now)
                                on conflict (fingerprint) do nothing""")
                        .setParameter("id", id)
                        .setParameter("person", person.value())
                        .setParameter("label", label)
                        .setParameter("algorithm", key.algorithm())
                        .setParameter("fingerprint", key.fingerprint())
                        .setParameter("blob", key.blob())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    Optional<SshKeyRow> find(PersonId person, UUID id) {
        return entities.createQuery("from SshKeyRow where personId = :person and id = :id", SshKeyRow.class)
                .setParameter("person", person.value())
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    boolean owns(PersonId person, String fingerprint) {
        return !entities.createQuery(
                        "select 1 from SshKeyRow where personId = :person and fingerprint = :fingerprint",
                        Integer.class)
                .setParameter("person", person.value())
                .setParameter("fingerprint", fingerprint)
                .getResultList()
                .isEmpty();
    }

    /** Count one person's keys, holding that person's row so that two additions count one after the other. */
    int countLocked(PersonId person) {
        entities.createNativeQuery("select id from person where id = :person for no key update")
                .setParameter("person", person.value())
                .getResultList();
        return entities.createQuery("select count(*) from SshKeyRow where personId = :person", Long.class)
                .setParameter("person", person.value())
                .getSingleResult()
                .intValue();
    }

    List<SshKeyRow> after(PersonId person, @Nullable Instant createdAt, @Nullable UUID id, int rows) {
        return entities.createQuery("""
                        from SshKeyRow where personId = :person
                          and (createdAt > :createdAt or (createdAt = :createdAt and id > :id))
                        order by createdAt, id""", SshKeyRow.class)
                .setParameter("person", person.value())
                .setParameter("createdAt", createdAt == null ? Instant.EPOCH : createdAt)
                .setParameter("id", id == null ? new UUID(0, 0) : id)
                .setMaxResults(rows)
                .getResultList();
    }

    void remove(SshKeyRow key) {
        entities.remove(key);
    }
}
