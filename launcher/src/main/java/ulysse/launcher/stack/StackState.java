package ulysse.launcher.stack;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import ulysse.launcher.machine.ProcessId;
import ulysse.launcher.platform.StackOptions;

/**
 * A stack as its file tells it: written by the launcher that runs it, read by every other one.
 *
 * @param supervisor the launcher that runs the stack
 */
public record StackState(Phase phase, ProcessId supervisor, StackOptions options, List<PartStatus> parts) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            // isAlive and its like are questions, not values.
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .build();

    /** The life of a stack. */
    public enum Phase {
        STARTING,
        UP,
        STOPPING,
        DOWN
    }

    public static Optional<StackState> read(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), StackState.class)) : Optional.empty();
    }

    /** Whether the launcher that wrote this still runs the stack. */
    public boolean isSupervised() {
        return phase != Phase.DOWN && supervisor.isAlive();
    }

    void write(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        JSON.writeValue(fresh.toFile(), this);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
