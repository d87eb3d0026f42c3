package ulysse.gateway.login;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * All keys that open the door, in memory, because MINA asks on an I/O thread that must not wait. Keeps the last known ones
 * while the panel cannot be reached.
 */
@Singleton
public class KeyIndex {
    private final List<Consumer<String>> onRemoved = new CopyOnWriteArrayList<>();
    private volatile Map<String, Person> people = Map.of();
    private volatile boolean known;

    KeyIndex() {}

    /** Whether a first list has arrived; before that nobody should be refused. */
    public boolean isKnown() {
        return known;
    }

    public int size() {
        return people.size();
    }

    /**
     * Find whose key this is.
     *
     * @param fingerprint {@code SHA256:…}, as OpenSSH prints it
     */
    public Optional<Person> find(String fingerprint) {
        return Optional.ofNullable(people.get(fingerprint));
    }

    /** Call this whenever a key stops opening the door, with its fingerprint. */
    public void onRemoved(Consumer<String> listener) {
        onRemoved.add(listener);
    }

    /** Replace all that was known. */
    public void replace(Map<String, Person> all) {
        Set<String> gone;
        synchronized (this) {
            gone = new HashSet<>(people.keySet());
            gone.removeAll(all.keySet());
            people = Map.copyOf(all);
            known = true;
        }
        gone.forEach(this::tell);
    }

    public synchronized void add(String fingerprint, Person person) {
        Map<String, Person> next = new HashMap<>(people);
        next.put(fingerprint, person);
        people = Map.copyOf(next);
    }

    public void remove(String fingerprint) {
        synchronized (this) {
            Map<String, Person> next = new HashMap<>(people);
            if (next.remove(fingerprint) == null) {
                return;
            }
            people = Map.copyOf(next);
        }
        tell(fingerprint);
    }

    private void tell(String fingerprint) {
        onRemoved.forEach(listener -> listener.accept(fingerprint));
    }
}
