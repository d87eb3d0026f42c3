package ulysse.host.kernel;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/** liblxc, once it has proved to be one that this driver knows. */
public final class Lxc {
    // Offsets in struct lxc_container, part of liblxc's interface since 4.0.5; checked when a container is opened.
    private static final int NAME = 0;
    private static final int INIT_PID = 120;
    private static final int LOAD_CONFIG = 128;
    private static final int ATTACH = 368;
    private static final int DEVPTS_FD = 560;

    private static final int OLDEST_MAJOR = 4;
    private static final int NEWEST_MAJOR = 6;

    private final NativeLibrary library;
    private final LeanFork leanFork = new LeanFork();

    private Lxc(NativeLibrary library) {
        this.library = library;
    }

    /** @throws IllegalStateException when there is no liblxc here, or one that isn't known to work */
    public static Lxc load() {
        NativeLibrary library;
        try {
            library = NativeLibrary.getInstance("liblxc.so.1");
        } catch (UnsatisfiedLinkError e) {
            throw new IllegalStateException(
                    "liblxc.so.1 cannot be loaded: install liblxc1 (" + e.getMessage() + ")", e);
        }
        String version = library.getFunction("lxc_get_version").invokeString(new Object[0], false);
        int major = Integer.parseInt(version.replaceFirst("\\..*", ""));
        if (major < OLDEST_MAJOR || major > NEWEST_MAJOR) {
            throw new IllegalStateException(
                    "liblxc %s is none of %d to %d".formatted(version, OLDEST_MAJOR, NEWEST_MAJOR));
        }
        Function hasExtension = library.getFunction("lxc_has_api_extension");
        if ((hasExtension.invokeInt(new Object[] {"devpts_fd"}) & 1) == 0) {
            throw new IllegalStateException("liblxc %s cannot give a container's devpts".formatted(version));
        }
        Lxc lxc = new Lxc(library);
        lxc.checkLayout();
        return lxc;
    }

    /** Opens a container by the configuration that it was started with. */
    public LxcContainer open(LxcPlace place) {
        Pointer container = newContainer(place.name(), place.path().toString());
        boolean loaded = isTrue(method(container, LOAD_CONFIG)
                .invokeInt(new Object[] {container, place.config().toString()}));
        return new LxcContainer(this, container, loaded);
    }

    int initPid(Pointer container) {
        return method(container, INIT_PID).invokeInt(new Object[] {container});
    }

    int devptsFd(Pointer container) {
        return method(container, DEVPTS_FD).invokeInt(new Object[] {container});
    }

    int attach(Pointer container, Pointer command, Pointer options, Pointer pid) {
        leanFork.prepare();
        Function run = library.getFunction("lxc_attach_run_command");
        return method(container, ATTACH).invokeInt(new Object[] {container, run, command, options, pid});
    }

    void put(Pointer container) {
        library.getFunction("lxc_container_put").invokeInt(new Object[] {container});
    }

    /** A structure that doesn't begin with the name that was just given to it isn't the one these offsets are of. */
    private void checkLayout() {
        String name = "ulysse-layout-check";
        Pointer container = newContainer(name, "/nonexistent");
        try {
            if (!name.equals(container.getPointer(NAME).getString(0)) || initPid(container) > 0) {
                throw new IllegalStateException("liblxc's structures are not laid out as expected");
            }
        } finally {
            put(container);
        }
    }

    private Pointer newContainer(String name, String path) {
        Pointer container =
                (Pointer) library.getFunction("lxc_container_new").invoke(Pointer.class, new Object[] {name, path});
        if (container == null) {
            throw new IllegalStateException("liblxc cannot open " + name);
        }
        return container;
    }

    private static Function method(Pointer container, int offset) {
        return Function.getFunction(container.getPointer(offset));
    }

    /** C's bool is one byte; the rest of the register may hold anything. */
    private static boolean isTrue(int result) {
        return (result & 0xff) != 0;
    }
}
