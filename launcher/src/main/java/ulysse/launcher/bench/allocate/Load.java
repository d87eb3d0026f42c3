package ulysse.launcher.bench.allocate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many clients who take addresses at the same moment. They share as many sessions as one panel's pool has; whoever waits for
 * one has its turn, and the waiting counts.
 */
final class Load {
    /** A client who gets less than this part of an equal share is starved. */
    private static final double STARVED = 0.1;

    /** As {@code quarkus.datasource.jdbc.max-size} of the panel. */
    private static final int POOL = 30;

    private final Owners owners;
    private final int clients;

    Load(Owners owners, int clients) {
        this.owners = owners;
        this.clients = clients;
    }

    /**
     * How it went.
     *
     * @param millis how long each successful order took, ascending
     * @param duplicates orders that got an address which another one has got too
     * @param starved clients who got next to nothing while the others were served
     * @param givenUp orders that ended without an address
     */
    record Outcome(double perSecond, double[] millis, int duplicates, int starved, int givenUp) {
        /** The time that this part of the orders kept below, in milliseconds. */
        double percentile(double part) {
            return millis.length == 0 ? Double.NaN : millis[(int) Math.min(millis.length - 1, part * millis.length)];
        }
    }

    /** Runs until so many orders are served, or the time is over. */
    Outcome run(Shape shape, int orders, double seconds) throws InterruptedException, SQLException {
        AtomicInteger left = new AtomicInteger(orders);
        Set<String> given = ConcurrentHashMap.newKeySet();
        List<Future<Client>> running = new ArrayList<>();
        BlockingQueue<Connection> pool = new ArrayBlockingQueue<>(POOL, true);
        for (int i = 0; i < POOL; i++) {
            pool.add(shape.session());
        }
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(() -> new Client(pool, owners, given).work(shape, left, seconds)));
            }
        } finally {
            for (Connection session : pool) {
                session.close();
            }
        }
        return outcome(running, given, (System.nanoTime() - begin) / 1e9);
    }

    private static Outcome outcome(List<Future<Client>> clients, Set<String> given, double seconds)
            throws InterruptedException {
        List<Client> done = new ArrayList<>();
        for (Future<Client> client : clients) {
            try {
                done.add(client.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a client of the measurement died", e.getCause());
            }
        }
        double[] millis = done.stream()
                .flatMap(client -> client.millis.stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        double share = (double) millis.length / done.size();
        int starved = (int) done.stream()
                .filter(client -> client.millis.size() < STARVED * share)
                .count();
        int givenUp = done.stream().mapToInt(client -> client.givenUp).sum();
        return new Outcome(millis.length / seconds, millis, millis.length - given.size(), starved, givenUp);
    }

    /** One who orders again and again. */
    private static final class Client {
        private final BlockingQueue<Connection> pool;
        private final Owners owners;
        private final Set<String> given;
        private final List<Double> millis = new ArrayList<>();
        private int givenUp;

        Client(BlockingQueue<Connection> pool, Owners owners, Set<String> given) {
            this.pool = pool;
            this.owners = owners;
            this.given = given;
        }

        Client work(Shape shape, AtomicInteger left, double seconds) throws SQLException, InterruptedException {
            long end = System.nanoTime() + (long) (seconds * 1e9);
            while (System.nanoTime() < end && left.getAndDecrement() > 0) {
                UUID owner = owners.next();
                long begin = System.nanoTime();
                Connection session = pool.take();
                Optional<String> address = shape.take(session, owner);
                pool.add(session);
                double took = (System.nanoTime() - begin) / 1e6;
                if (address.isPresent()) {
                    millis.add(took);
                    given.add(address.get());
                } else {
                    givenUp++;
                }
            }
            return this;
        }
    }
}
