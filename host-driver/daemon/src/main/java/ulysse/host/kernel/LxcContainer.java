package ulysse.host.kernel;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.StringArray;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import ulysse.host.platform.DriverException;
import ulysse.host.platform.DriverException.Kind;

/** A container as liblxc sees it. For one platform thread. */
public final class LxcContainer implements AutoCloseable {
    private static final int SIG_SETMASK = 2;
    private static final int SIGSET_SIZE = 128;
    private static final int FIRST_INHERITED = 3;

    private final Lxc lxc;
    private final Pointer container;
    private final boolean loaded;

    LxcContainer(Lxc lxc, Pointer container, boolean loaded) {
        this.lxc = lxc;
        this.container = container;
        this.loaded = loaded;
    }

    /** What to run inside, as root there, in an environment of nothing but this. */
    public record Command(List<String> arguments, Map<String, String> environment) {
        public Command {
            arguments = List.copyOf(arguments);
            environment = Map.copyOf(environment);
        }
    }

    /** On the host. @throws DriverException when the container isn't running */
    public int initPid() {
        int pid = loaded ? lxc.initPid(container) : -1;
        if (pid <= 0) {
            throw new DriverException(Kind.REFUSED, "the vserver is not running");
        }
        return pid;
    }

    /** Runs a command with separate pipes. */
    public Attached attach(Command command) {
        initPid();
        Pipe stdin = Pipe.open();
        Pipe stdout = Pipe.open();
        Pipe stderr = Pipe.open();
        try {
            ChildProcess process = attach(command, stdin.read(), stdout.write(), stderr.write());
            return new Attached.Piped(
                    process,
                    stdin.write().nonBlocking(),
                    stdout.read().nonBlocking(),
                    stderr.read().nonBlocking());
        } catch (RuntimeException e) {
            stdin.write().close();
            stdout.read().close();
            stderr.read().close();
            throw e;
        } finally {
            stdin.read().close();
            stdout.write().close();
            stderr.write().close();
        }
    }

    /** Runs a command on a terminal of the container's own. */
    public Attached attach(Command command, int firstUid, TerminalSize size, Map<Integer, Integer> modes) {
        initPid();
        try (Fd devpts = new Fd(LibC.check(lxc.devptsFd(container), "devpts of the container"))) {
            Pty pty = Pty.open(devpts, firstUid, size, modes);
            try {
                ChildProcess process = attach(command, pty.slave(), pty.slave(), pty.slave());
                pty.closeSlave();
                return new Attached.OnTerminal(process, pty);
            } catch (RuntimeException e) {
                pty.close();
                throw e;
            }
        }
    }

    @Override
    public void close() {
        lxc.put(container);
    }

    private ChildProcess attach(Command command, Fd stdin, Fd stdout, Fd stderr) {
        // Kept in variables, so that the memory outlives the call.
        StringArray arguments = strings(command.arguments());
        StringArray environment = strings(command.environment().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList());
        Memory program = text(command.arguments().get(0));
        Memory request = new Memory(16);
        request.setPointer(0, program);
        request.setPointer(8, arguments);
        AttachOptions options = new AttachOptions(environment, stdin.number(), stdout.number(), stderr.number());
        Memory pid = new Memory(4);
        pid.setInt(0, -1);
        int result = withCleanHands(() -> lxc.attach(container, request, options.memory(), pid));
        if (result != 0 || pid.getInt(0) <= 0) {
            throw new DriverException(Kind.FAILED, "liblxc could not enter the vserver");
        }
        return new ChildProcess(pid.getInt(0));
    }

    /**
     * What the child would inherit of the JVM: signals that this thread blocks, and files that some library opened without
     * marking them. Neither has any business in a vserver.
     */
    private static int withCleanHands(java.util.function.IntSupplier attach) {
        Memory none = new Memory(SIGSET_SIZE);
        Memory before = new Memory(SIGSET_SIZE);
        none.clear();
        LibC.check(
                (int) LibC.syscall(LibC.SYS_CLOSE_RANGE, FIRST_INHERITED, 0xffff_ffffL, LibC.CLOSE_RANGE_CLOEXEC, 0),
                "close_range");
        LibC.pthread_sigmask(SIG_SETMASK, none, before);
        try {
            return attach.getAsInt();
        } finally {
            LibC.pthread_sigmask(SIG_SETMASK, before, Pointer.NULL);
        }
    }

    private static StringArray strings(List<String> texts) {
        return new StringArray(texts.toArray(String[]::new), StandardCharsets.UTF_8.name());
    }

    private static Memory text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Memory memory = new Memory(bytes.length + 1L);
        memory.write(0, bytes, 0, bytes.length);
        memory.setByte(bytes.length, (byte) 0);
        return memory;
    }
}
