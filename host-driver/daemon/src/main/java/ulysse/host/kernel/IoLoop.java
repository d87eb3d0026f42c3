package ulysse.host.kernel;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that waits for all files of all sessions, so that an idle session costs no thread. Everything but
 * {@link #execute} is called on that thread only, which is why nothing here or in a session needs a lock.
 */
public final class IoLoop implements AutoCloseable {
    private static final int EPOLLIN = 1;
    private static final int EPOLLOUT = 4;
    private static final int CTL_ADD = 1;
    private static final int CTL_DEL = 2;
    private static final int CTL_MOD = 3;
    private static final int MOST_EVENTS = 64;
    /** The kernel packs this structure on x86-64 alone. */
    private static final boolean PACKED = System.getProperty("os.arch", "").equals("amd64");

    private static final int EVENT_SIZE = PACKED ? 12 : 16;
    private static final int DATA = PACKED ? 4 : 8;
    private static final Logger log = LoggerFactory.getLogger(IoLoop.class);

    private final Fd epoll = new Fd(LibC.check(LibC.epoll_create1(LibC.O_CLOEXEC), "epoll_create1"));
    private final Fd wakeUp = new Fd(LibC.check(LibC.eventfd(0, LibC.O_CLOEXEC | LibC.O_NONBLOCK), "eventfd"));
    private final Memory events = new Memory((long) EVENT_SIZE * MOST_EVENTS);
    private final Memory one = new Memory(16);
    private final Memory counter = new Memory(8);
    private final Memory knock = new Memory(8);
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    private final Map<Integer, Watch> watches = new HashMap<>();
    private final IoBuffer buffer = new IoBuffer();
    private final Thread thread;
    private final AtomicBoolean knocked = new AtomicBoolean();
    private volatile boolean closing;

    public IoLoop(String name) {
        knock.setLong(0, 1);
        watch(wakeUp, () -> LibC.read(wakeUp.number(), counter, 8)).wants(true, false);
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** Runs a task on the loop's thread, soon. From any thread. */
    public void execute(Runnable task) {
        tasks.add(task);
        if (Thread.currentThread() != thread && knocked.compareAndSet(false, true)) {
            LibC.write(wakeUp.number(), knock, 8);
        }
    }

    /** Runs a task on the loop's thread after a while. */
    public Timer after(Duration delay, Runnable task) {
        Timer timer = new Timer(System.nanoTime() + delay.toNanos(), task);
        timers.add(timer);
        return timer;
    }

    /** Calls the handler whenever the file is ready for what the watch wants. It wants nothing at first. */
    public Watch watch(Fd fd, Runnable ready) {
        Watch watch = new Watch(fd, ready);
        watches.put(fd.number(), watch);
        return watch;
    }

    /** Memory for one read or write, good until the handler returns. */
    public IoBuffer buffer() {
        return buffer;
    }

    @Override
    public void close() {
        closing = true;
        LibC.write(wakeUp.number(), knock, 8);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closing) {
            int count = LibC.epoll_wait(epoll.number(), events, MOST_EVENTS, timeout());
            if (count < 0 && Native.getLastError() != LibC.EINTR) {
                throw KernelException.last("epoll_wait");
            }
            for (int i = 0; i < count; i++) {
                Watch watch = watches.get(events.getInt((long) i * EVENT_SIZE + DATA));
                if (watch != null) {
                    safely(watch.ready);
                }
            }
            runTasks();
            runTimers();
        }
        epoll.close();
        wakeUp.close();
    }

    private void runTasks() {
        // Before the queue is emptied: whoever adds a task from here on knocks again.
        knocked.set(false);
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            safely(task);
        }
    }

    private void runTimers() {
        long now = System.nanoTime();
        while (!timers.isEmpty() && timers.peek().at - now <= 0) {
            Timer timer = timers.remove();
            if (!timer.cancelled) {
                safely(timer.task);
            }
        }
    }

    private int timeout() {
        if (!tasks.isEmpty()) {
            return 0;
        }
        if (timers.isEmpty()) {
            return -1;
        }
        long millis = Duration.ofNanos(timers.peek().at - System.nanoTime()).toMillis() + 1;
        return (int) Math.clamp(millis, 0, 60_000);
    }

    /** One session's mistake must not end the others'. */
    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.error("A session's work failed", e);
        }
    }

    /** A task for later. */
    public static final class Timer implements Comparable<Timer> {
        private final long at;
        private final Runnable task;
        private boolean cancelled;

        private Timer(long at, Runnable task) {
            this.at = at;
            this.task = task;
        }

        public void cancel() {
            cancelled = true;
        }

        @Override
        public int compareTo(Timer other) {
            return Long.compare(at - other.at, 0);
        }
    }

    /** What is wanted of one file. It must be closed before the file is. */
    public final class Watch implements AutoCloseable {
        private final int fd;
        private final Runnable ready;
        private int wanted;

        private Watch(Fd fd, Runnable ready) {
            this.fd = fd.number();
            this.ready = ready;
        }

        /** A file that wants nothing leaves the kernel's set, which would report its end again and again. */
        public void wants(boolean read, boolean write) {
            int events = (read ? EPOLLIN : 0) | (write ? EPOLLOUT : 0);
            if (events == wanted) {
                return;
            }
            int operation = wanted == 0 ? CTL_ADD : events == 0 ? CTL_DEL : CTL_MOD;
            one.setInt(0, events);
            one.setLong(DATA, fd);
            LibC.check(LibC.epoll_ctl(epoll.number(), operation, fd, one), "epoll_ctl");
            wanted = events;
        }

        @Override
        public void close() {
            wants(false, false);
            watches.remove(fd, this);
        }
    }
}
