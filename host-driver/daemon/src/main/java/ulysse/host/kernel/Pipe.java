package ulysse.host.kernel;

/** One-way bytes. Both ends close on exec; what a child shall have is given to it explicitly. */
record Pipe(Fd read, Fd write) implements AutoCloseable {
    /** Large enough that a fast writer and a fast reader rarely wait for each other. */
    private static final int SIZE = 1 << 20;

    static Pipe open() {
        int[] ends = new int[2];
        LibC.check(LibC.pipe2(ends, LibC.O_CLOEXEC), "pipe2");
        // Refused beyond the machine's limit for pipes; then it has the usual 64 KiB and works as well.
        LibC.fcntl(ends[1], LibC.F_SETPIPE_SZ, SIZE);
        return new Pipe(new Fd(ends[0]), new Fd(ends[1]));
    }

    @Override
    public void close() {
        read.close();
        write.close();
    }
}
