package ulysse.host.platform;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Logs to standard error, a line each: plain text for people or JSON for machines. */
public final class Logs {
    private static final Map<Integer, String> LEVELS =
            Map.of(Level.SEVERE.intValue(), "ERROR", Level.WARNING.intValue(), "WARN", Level.INFO.intValue(), "INFO");

    private Logs() {}

    /** The shapes a line may have. */
    public enum Format {
        text,
        json
    }

    public static void start(Format format) {
        // Before anything asks for a logger, Netty's own choice among several libraries included.
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        Handler handler = new ConsoleHandler();
        handler.setFormatter(format == Format.json ? new JsonLines() : new TextLines());
        root.addHandler(handler);
        root.setLevel(Level.INFO);
    }

    private static String level(LogRecord entry) {
        return LEVELS.getOrDefault(entry.getLevel().intValue(), "DEBUG");
    }

    private static String trace(LogRecord entry) {
        if (entry.getThrown() == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        entry.getThrown().printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static final class TextLines extends Formatter {
        @Override
        public String format(LogRecord entry) {
            String name = entry.getLoggerName() == null ? "" : entry.getLoggerName();
            String shortName = name.substring(name.lastIndexOf('.') + 1);
            String trace = trace(entry);
            return "%s %-5s %s: %s%n%s"
                    .formatted(entry.getInstant(), level(entry), shortName, oneLine(formatMessage(entry)), trace);
        }

        /** What a tenant wrote must not look like a line of ours. */
        private static String oneLine(String message) {
            return message.replaceAll("\\p{Cntrl}", " ");
        }
    }

    private static final class JsonLines extends Formatter {
        @Override
        public String format(LogRecord entry) {
            Instant time = entry.getInstant();
            String trace = trace(entry);
            return "{\"time\":%s,\"level\":%s,\"logger\":%s,\"message\":%s%s}%n"
                    .formatted(
                            quoted(time.toString()),
                            quoted(level(entry)),
                            quoted(String.valueOf(entry.getLoggerName())),
                            quoted(formatMessage(entry)),
                            trace.isEmpty() ? "" : ",\"stack\":" + quoted(trace));
        }

        private static String quoted(String text) {
            StringBuilder quoted = new StringBuilder("\"");
            text.chars().forEach(c -> {
                if (c == '"' || c == '\\') {
                    quoted.append('\\').append((char) c);
                } else if (c < ' ') {
                    quoted.append("\\u%04x".formatted(c));
                } else {
                    quoted.append((char) c);
                }
            });
            return quoted.append('"').toString();
        }
    }
}
