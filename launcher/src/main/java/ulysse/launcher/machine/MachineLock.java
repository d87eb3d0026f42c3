package ulysse.launcher.machine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A lock between processes, kept by an open file: the kernel gives it back when its holder dies. */
public final class MachineLock implements AutoCloseable {
    private final FileChannel channel;

    private MachineLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until the lock is free. */
    public static MachineLock take(Path file) throws IOException, InterruptedException {
        FileChannel channel = open(file);
        while (true) {
            try {
                channel.lock();
                return new MachineLock(channel);
            } catch (OverlappingFileLockException heldInThisProcess) {
                Thread.sleep(50);
            }
        }
    }

    /** Takes the lock if nobody has it. */
    public static Optional<MachineLock> tryTake(Path file) throws IOException {
        FileChannel channel = open(file);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new MachineLock(channel));
            }
        } catch (OverlappingFileLockException heldInThisProcess) {
            // Answered below, as if another process held it.
        }
        channel.close();
        return Optional.empty();
    }

    private static FileChannel open(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
