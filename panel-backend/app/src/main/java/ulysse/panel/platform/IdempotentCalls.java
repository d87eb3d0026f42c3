package ulysse.panel.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does a creating call once, however often it is sent with the same {@code Idempotency-Key}.
 *
 * <p>The key is taken in the same transaction as the work: if the work fails, so does the taking. A second call that
 * comes while the first runs waits on the key's row and then gets the first one's reply.
 */
@ApplicationScoped
public class IdempotentCalls {

    /** The header that names a call. */
    public static final String HEADER = "Idempotency-Key";

    private static final int MAX_KEY = 200;

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotentCalls(EntityManager entities, Clock clock) {
        this.entities = entities;
        // Not the mapper of the requests, which is stricter than our own replies have to be.
        this.json = JsonMapper.builder()
                .findAndAddModules()
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        this.clock = clock;
    }

    /**
     * One call of one person.
     *
     * @param route the method and path, as {@code POST /api/v1/tenants/demo/vservers}
     * @param key the header's value, null when the client sent none: the work is then simply done
     * @param body the request as it was understood; another body with the same key is refused
     */
    public record Call(UUID person, String route, @Nullable String key, Object body) {

        public Call {
            if (key != null && (key.isBlank() || key.length() > MAX_KEY || !isPrintable(key))) {
                throw InvalidField.of(HEADER, "must be 1..%d printable ASCII characters".formatted(MAX_KEY));
            }
        }

        private static boolean isPrintable(String key) {
            return key.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
        }
    }

    /** Run the work, or give the reply that the same call got before. */
    @Transactional
    public <T> T run(Call call, Class<T> replyType, Supplier<T> work) {
        if (call.key() == null) {
            return work.get();
        }
        byte[] hash = hash(call.body());
        if (!take(call, call.key(), hash)) {
            return earlierReply(call, call.key(), hash, replyType);
        }
        T reply = work.get();
        remember(call, call.key(), write(reply));
        return reply;
    }

    private boolean take(Call call, String key, byte[] hash) {
        return entities.createNativeQuery("""
                                insert into idempotent_call (person_id, route, key, body_hash, created_at)
                                values (:person, :route, :key, :hash, :now)
                                on conflict do nothing""")
                        .setParameter("person", call.person())
                        .setParameter("route", call.route())
                        .setParameter("key", key)
                        .setParameter("hash", hash)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    private void remember(Call call, String key, String reply) {
        entities.createNativeQuery("""
                        update idempotent_call set reply = cast(:reply as json)
                        where person_id = :person and route = :route and key = :key""")
                .setParameter("reply", reply)
                .setParameter("person", call.person())
                .setParameter("route", call.route())
                .setParameter("key", key)
                .executeUpdate();
    }

    private <T> T earlierReply(Call call, String key, byte[] hash, Class<T> replyType) {
        List<?> rows = entities.createNativeQuery("""
                        select body_hash, cast(reply as text) from idempotent_call
                        where person_id = :person and route = :route and key = :key""")
                .setParameter("person", call.person())
                .setParameter("route", call.route())
                .setParameter("key", key)
                .getResultList();
        Object[] row = (Object[]) rows.getFirst();
        if (!MessageDigest.isEqual(hash, (byte[]) row[0])) {
            throw new PanelException(
                    PlatformErrors.KEY_REUSED, "This Idempotency-Key was sent before with another body; use a new key");
        }
        return read((String) row[1], replyType);
    }

    private byte[] hash(Object body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(write(body).getBytes(UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON: " + value.getClass(), e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept reply is no longer readable as " + type, e);
        }
    }
}
