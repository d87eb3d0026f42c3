package ulysse.launcher.stack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ulysse.launcher.machine.LocalNetwork;
import ulysse.launcher.machine.Machine;
import ulysse.launcher.machine.MachineLock;
import ulysse.launcher.machine.ProcessId;
import ulysse.launcher.part.Parts;
import ulysse.launcher.platform.Layout;
import ulysse.launcher.platform.Part;
import ulysse.launcher.platform.Progress;
import ulysse.launcher.platform.StackException;
import ulysse.launcher.platform.StackOptions;
import ulysse.launcher.secret.KeyRing;
import ulysse.launcher.secret.Settings;

/** All parts of one Ulysse, from the first file to the last process. Not for two threads at once. */
public final class Stack implements AutoCloseable {
    private final StackOptions options;
    private final Layout layout;
    private final Progress progress;
    private final Machine machine = new Machine();
    private final MachineLock lock;
    private final Settings settings;
    private final KeyRing keys;
    private final Parts parts;
    private final List<PartRunner> runners = new ArrayList<>();
    private volatile StackState.Phase phase = StackState.Phase.DOWN;

    private Stack(StackOptions options, Progress progress, MachineLock lock) throws IOException {
        this.options = options;
        this.progress = progress;
        this.layout = new Layout(options.data());
        layout.claim();
        this.lock = lock;
        layout.create();
        this.settings =
                Settings.readOrDraw(layout.settingsFile(), () -> LocalNetwork.freeSubnet(options.firstSubnet()));
        this.keys = new KeyRing(layout.pki(), layout.keys());
        keys.complete();
        this.parts = new Parts(layout, options, settings, keys);
        parts.all().forEach(part -> runners.add(new PartRunner(part, layout, progress, this::record)));
    }

    /** Makes a stack's folders, secrets and keys where they are missing; starts nothing. */
    public static Stack open(StackOptions options, Progress progress) throws IOException, InterruptedException {
        MachineLock lock = MachineLock.tryTake(new Layout(options.data()).lock())
                .orElseThrow(() -> new StackException("Another launcher works on " + options.data() + " right now."));
        Machine machine = new Machine();
        try {
            machine.enter(options.installation());
            return new Stack(options, progress, lock);
        } catch (IOException | RuntimeException e) {
            machine.leave(options.installation());
            lock.close();
            throw e;
        }
    }

    public Layout layout() {
        return layout;
    }

    public StackOptions options() {
        return options;
    }

    public Settings settings() {
        return settings;
    }

    public KeyRing keys() {
        return keys;
    }

    public Parts parts() {
        return parts;
    }

    public StackState state() {
        return new StackState(
                phase,
                ProcessId.self(),
                options,
                runners.stream().map(PartRunner::status).toList());
    }

    /** Starts all parts, independent ones side by side, and returns when all are ready. */
    public void start() throws IOException, InterruptedException {
        machine.enter(options.installation());
        stopParts();
        parts.sweep();
        options.requireFreePorts();
        phase = StackState.Phase.STARTING;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            startAll(threads);
        } catch (CompletionException e) {
            throw e.getCause() instanceof StackException known ? known : new StackException("cannot start", e);
        }
        if (phase != StackState.Phase.STARTING) {
            throw new StackException("Stopped while it was starting.");
        }
        HostContact.await(parts.panel().address(), new AccessTokens(options, settings), progress);
        phase = StackState.Phase.UP;
        record();
        runners.forEach(PartRunner::watch);
    }

    private void startAll(ExecutorService threads) {
        PartRunner keycloak = runner(parts.keycloak());
        // Keycloak takes longest: its first preparation need not wait for the database.
        CompletableFuture<Void> prepared = run(threads, keycloak::prepare);
        CompletableFuture<Void> database = run(threads, () -> bringUp(parts.database()));
        CompletableFuture<Void> engine = run(threads, () -> bringUp(parts.engine()));
        CompletableFuture.allOf(
                        prepared.thenCombineAsync(database, (a, b) -> null, threads)
                                .thenCompose(ready -> run(threads, () -> launch(keycloak))),
                        database.thenCompose(ready -> run(threads, () -> bringUp(parts.panel())))
                                .thenCompose(ready -> run(threads, () -> bringUp(parts.gateway()))),
                        engine.thenCompose(ready -> run(threads, () -> bringUp(parts.hostDriver()))))
                .join();
    }

    private void bringUp(Part part) throws InterruptedException {
        PartRunner runner = runner(part);
        runner.prepare();
        launch(runner);
    }

    /** A stack that is asked to stop while it starts must not start more. */
    private void launch(PartRunner runner) throws InterruptedException {
        if (phase == StackState.Phase.STARTING) {
            runner.launch();
        }
    }

    /** Kills one part as a fault would. */
    public void kill(String name, boolean hold) throws InterruptedException {
        runner(name).kill(hold);
    }

    /** Starts again a part that was killed and held. */
    public void startAgain(String name) throws InterruptedException {
        runner(name).launch();
        runner(name).watch();
    }

    /** Ends all parts, and leaves on the machine what a later start needs and nothing that runs. */
    public void stop() throws IOException, InterruptedException {
        phase = StackState.Phase.STOPPING;
        stopParts();
        parts.stopVservers();
        parts.sweep();
        phase = StackState.Phase.DOWN;
        record();
        machine.leave(options.installation());
    }

    private void stopParts() throws IOException, InterruptedException {
        List<String> troubles = new ArrayList<>();
        for (List<Part> together : parts.stopOrder()) {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                together.stream()
                        .map(part -> run(threads, () -> stop(runner(part), troubles)))
                        .toList()
                        .forEach(CompletableFuture::join);
            }
        }
        troubles.forEach(progress::say);
    }

    /** What fails to go must not keep the others from going. */
    private static void stop(PartRunner runner, List<String> troubles) throws InterruptedException {
        try {
            runner.stop();
            runner.part().cleanUp();
        } catch (IOException | RuntimeException e) {
            synchronized (troubles) {
                troubles.add("  %-15s %s".formatted(runner.part().name(), e.getMessage()));
            }
        }
    }

    private PartRunner runner(Part part) {
        return runner(part.name());
    }

    private PartRunner runner(String name) {
        return runners.stream()
                .filter(runner -> runner.part().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part " + name));
    }

    private synchronized void record() {
        try {
            state().write(layout.stateFile());
        } catch (IOException e) {
            progress.say("cannot write " + layout.stateFile() + ": " + e.getMessage());
        }
    }

    /** Lets another launcher work on the folder; the parts run on unless they were stopped. */
    @Override
    public void close() throws IOException {
        lock.close();
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private static CompletableFuture<Void> run(ExecutorService threads, Step step) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        step.run();
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new CompletionException(e);
                    }
                },
                threads);
    }
}
