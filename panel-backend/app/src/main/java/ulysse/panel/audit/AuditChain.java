package ulysse.panel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The entries and the seals over them, as rows. */
@ApplicationScoped
class AuditChain {

    /** Any number, as long as nothing else in this database uses it. */
    private static final long LOCK = 0x756c_7973_7365_6175L;

    /** How far back an entry may show up late without waiting for the hourly search. */
    private static final long WINDOW = 10_000;

    private static final String ENTRY = """
            e.id, e.at, e.actor_id, e.actor, e.action, e.target_kind, e.target_id, e.target_name, e.tenant_id,
            e.outcome, e.source, cast(e.detail as text) """;

    private final EntityManager entities;

    AuditChain(EntityManager entities) {
        this.entities = entities;
    }

    /** A sealed entry, and its tenant's slug as it is today. */
    record Sealed(Seal seal, Entry entry, @Nullable String tenantSlug) {}

    boolean tryLock() {
        return (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    long recently() {
        Number last = (Number) entities.createNativeQuery("select coalesce(max(entry_id), 0) from audit_seal")
                .getSingleResult();
        return Math.max(0, last.longValue() - WINDOW);
    }

    Seal head() {
        return seals("order by seq desc", 1).stream().findFirst().orElseGet(Seal::beforeFirst);
    }

    private List<Seal> seals(String order, int rows) {
        List<?> found = entities.createNativeQuery("select seq, entry_id, previous_hash, hash from audit_seal " + order)
                .setMaxResults(rows)
                .getResultList();
        return found.stream().map(row -> seal((Object[]) row)).toList();
    }

    List<Entry> unsealed(long fromId, int rows) {
        List<?> found = entities.createNativeQuery("select " + ENTRY + """
                        from audit_entry e
                        where e.id > :from and not exists (select 1 from audit_seal s where s.entry_id = e.id)
                        order by e.id""")
                .setParameter("from", fromId)
                .setMaxResults(rows)
                .getResultList();
        return found.stream().map(row -> entry((Object[]) row, 0)).toList();
    }

    void add(Seal seal, Instant now) {
        entities.createNativeQuery("""
                        insert into audit_seal (seq, entry_id, previous_hash, hash, sealed_at)
                        values (:seq, :entry, :previous, :hash, :now)""")
                .setParameter("seq", seal.seq())
                .setParameter("entry", seal.entryId())
                .setParameter("previous", seal.previousHash())
                .setParameter("hash", seal.hash())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Read the chain from a place on, in its order. */
    List<Sealed> following(long seq, int rows) {
        List<?> found = entities.createNativeQuery("select s.seq, s.entry_id, s.previous_hash, s.hash, " + ENTRY + """
                        , cast(null as text)
                        from audit_seal s join audit_entry e on e.id = s.entry_id
                        where s.seq > :seq order by s.seq""")
                .setParameter("seq", seq)
                .setMaxResults(rows)
                .getResultList();
        return found.stream().map(row -> sealed((Object[]) row)).toList();
    }

    /** Read backwards from a place, newest first. */
    List<Sealed> before(long seq, AuditFilter filter, int rows) {
        List<?> found = entities.createNativeQuery("select s.seq, s.entry_id, s.previous_hash, s.hash, " + ENTRY + """
                        , t.slug
                        from audit_seal s join audit_entry e on e.id = s.entry_id left join tenant t on t.id = e.tenant_id
                        where s.seq < :seq
                          and (cast(:tenant as text) is null or t.slug = :tenant)
                          and (cast(:actor as text) is null or e.actor = :actor)
                          and (cast(:action as text) is null or e.action = :action)
                        order by s.seq desc""")
                .setParameter("seq", seq)
                .setParameter("tenant", filter.tenant())
                .setParameter("actor", filter.actor())
                .setParameter("action", filter.action())
                .setMaxResults(rows)
                .getResultList();
        return found.stream().map(row -> sealed((Object[]) row)).toList();
    }

    /** Count entries that were not sealed although younger ones were. */
    long forgotten() {
        Number count = (Number) entities.createNativeQuery("""
                        select count(*) from audit_entry e
                        where e.id < (select max(entry_id) from audit_seal)
                          and not exists (select 1 from audit_seal s where s.entry_id = e.id)""").getSingleResult();
        return count.longValue();
    }

    private static Sealed sealed(@Nullable Object[] columns) {
        return new Sealed(seal(columns), entry(columns, 4), (String) columns[16]);
    }

    private static Seal seal(@Nullable Object[] columns) {
        return new Seal(
                number(columns[0]), number(columns[1]), (byte[]) present(columns[2]), (byte[]) present(columns[3]));
    }

    private static Entry entry(@Nullable Object[] columns, int from) {
        return new Entry(
                number(columns[from]),
                (Instant) present(columns[from + 1]),
                (UUID) present(columns[from + 2]),
                (String) present(columns[from + 3]),
                (String) present(columns[from + 4]),
                new Target((String) present(columns[from + 5]), (String) present(columns[from + 6]), (String)
                        present(columns[from + 7])),
                (UUID) columns[from + 8],
                (String) present(columns[from + 9]),
                (String) columns[from + 10],
                (String) present(columns[from + 11]));
    }

    private static long number(@Nullable Object column) {
        return ((Number) present(column)).longValue();
    }

    private static Object present(@Nullable Object column) {
        return Objects.requireNonNull(column);
    }
}
