package ulysse.host.kernel;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** struct lxc_attach_options_t: everything that isolates stays on, nothing of our environment goes in. */
record AttachOptions(Memory memory) {
    private static final int SIZE = 96;
    private static final int DEFAULT_FLAGS = 0xffff;
    private static final long DETECT_PERSONALITY = -1L;
    private static final int ROOT = 0;
    private static final int CLEAR_ENV = 1;
    private static final int NONE = -1;

    AttachOptions(Pointer environment, int stdin, int stdout, int stderr) {
        this(new Memory(SIZE));
        memory.clear();
        memory.setInt(0, DEFAULT_FLAGS);
        memory.setInt(4, NONE); // namespaces: all that the container has
        memory.setLong(8, DETECT_PERSONALITY);
        memory.setInt(24, ROOT);
        memory.setInt(28, ROOT);
        memory.setInt(32, CLEAR_ENV);
        memory.setPointer(40, environment);
        memory.setInt(56, stdin);
        memory.setInt(60, stdout);
        memory.setInt(64, stderr);
        memory.setInt(68, NONE); // log
    }
}
