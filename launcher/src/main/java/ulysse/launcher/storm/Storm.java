package ulysse.launcher.storm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Many clients who order and delete at two panels, while somebody kills one panel after the other. */
public final class Storm {
    private static final int CLIENTS = 64;
    private static final String ORDERS = "select count(*) from operation where kind = 'order'";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Panels panels;
    private final AtomicInteger left;
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Notes notes = new Notes();
    private final long ordersBefore;

    private Storm(Panels panels, int orders) {
        this.panels = panels;
        this.left = new AtomicInteger(orders);
        this.ordersBefore = panels.books().number(ORDERS);
    }

    /**
     * What happened.
     *
     * @param orders how many were accepted
     * @param deletions how many were accepted
     * @param refusals orders that were refused, because a quota or a network was full
     * @param lost operations that were accepted and are not in the books
     * @param surprises answers that are neither an acceptance nor a refusal with a reason
     * @param millis how long each accepted order took to be answered, the tries at a dead panel included, ascending
     */
    public record Outcome(
            int orders,
            int deletions,
            int refusals,
            int kills,
            Duration time,
            List<String> lost,
            Collection<String> surprises,
            List<Double> millis) {
        public double perSecond() {
            return orders / (time.toMillis() / 1e3);
        }

        /** The time that this part of the orders kept below, in milliseconds. */
        public double percentile(double part) {
            return millis.get((int) Math.min(millis.size() - 1, part * millis.size()));
        }
    }

    /** What the clients note down, all together. */
    static final class Notes {
        final Queue<String> orders = new ConcurrentLinkedQueue<>();
        final Queue<String> deletions = new ConcurrentLinkedQueue<>();
        final Queue<String> surprises = new ConcurrentLinkedQueue<>();
        final Queue<Double> millis = new ConcurrentLinkedQueue<>();
        final AtomicInteger refusals = new AtomicInteger();
    }

    /** Lasts until so many orders were accepted, and all that was accepted has ended. */
    public static Outcome rage(Panels panels, int orders) throws InterruptedException {
        return new Storm(panels, orders).run();
    }

    private Outcome run() throws InterruptedException {
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> killer = threads.submit(this::killAgainAndAgain);
            List<Future<?>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(new StormClient(panels, i, left, notes)));
            }
            for (Future<?> client : clients) {
                end(client);
            }
            over.set(true);
            end(killer);
        }
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        panels.books().awaitRest(PATIENCE);
        List<Double> millis = new ArrayList<>(notes.millis);
        Collections.sort(millis);
        return new Outcome(
                notes.orders.size(),
                notes.deletions.size(),
                notes.refusals.get(),
                kills.get(),
                time,
                lost(),
                notes.surprises,
                millis);
    }

    private static void end(Future<?> work) throws InterruptedException {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the storm itself broke", e.getCause());
        }
    }

    private Void killAgainAndAgain() throws InterruptedException {
        while (!over.get()) {
            Thread.sleep(ThreadLocalRandom.current().nextInt(2_000, 8_000));
            PanelProcess victim = panels.process(ThreadLocalRandom.current().nextInt(2));
            victim.kill();
            kills.incrementAndGet();
            Thread.sleep(ThreadLocalRandom.current().nextInt(1_000));
            victim.start();
        }
        return null;
    }

    /** An acceptance is a promise: what it names is in the books, once. */
    private List<String> lost() {
        List<String> all = new ArrayList<>();
        long kept = panels.books().number(ORDERS) - ordersBefore;
        if (kept != notes.orders.size()) {
            all.add("%d orders were accepted, %d are in the books".formatted(notes.orders.size(), kept));
        }
        List<String> accepted = new ArrayList<>(notes.orders);
        accepted.addAll(notes.deletions);
        all.addAll(panels.books().unknown(accepted));
        return all;
    }
}
