package ulysse.panel.platform;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows are seen. The database holds it against every query of a transaction (row-level security), so that a verb that
 * forgets to ask for one tenant's rows still gets no others.
 *
 * <p>Requests get theirs from what they ask for and jobs see everything; whatever else works on its own thread says so by
 * {@link #run} before it takes a connection. Without a scope nothing is seen.
 *
 * @param kind as the function {@code scope_enter} of the database knows it
 * @param tenant the slug in a request, whether there is such a tenant or not
 */
public record Scope(
        String kind, @Nullable String tenant, @Nullable UUID person) {

    /** Nobody's rows: where nobody said whose. */
    public static final Scope NOTHING = new Scope("nothing", null, null);

    /** For staff and for what the panel does on its own. */
    public static final Scope EVERYTHING = new Scope("everything", null, null);

    private static final ThreadLocal<Scope> BOUND = new ThreadLocal<>();

    /** The rows of one tenant, and the keys and calls of the person who asks. */
    public static Scope ofTenant(String slug, UUID person) {
        return new Scope("tenant", slug, person);
    }

    /** The person's own rows and those of the tenants that they belong to. */
    public static Scope ofPerson(UUID person) {
        return new Scope("person", null, person);
    }

    /** Work on this thread within this scope; holds for the transactions that begin in it. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return this;
        });
    }

    /** As {@link #run}, with a result. */
    public <T> T call(Supplier<T> work) {
        Scope outer = BOUND.get();
        bind(this);
        try {
            return work.get();
        } finally {
            bind(outer);
        }
    }

    static void bind(@Nullable Scope scope) {
        if (scope == null) {
            BOUND.remove();
        } else {
            BOUND.set(scope);
        }
    }

    /** What this thread works within, if it was said. */
    static Optional<Scope> bound() {
        return Optional.ofNullable(BOUND.get());
    }
}
