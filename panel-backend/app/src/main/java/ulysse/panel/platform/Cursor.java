package ulysse.panel.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A place in a list: the key of the last row seen. Opaque to clients, and checked when it comes back. */
public record Cursor(List<String> parts) {

    private static final String SEPARATOR = "\n";
    private static final int MAX_TEXT = 1000;

    public Cursor {
        parts = List.copyOf(parts);
    }

    public static Cursor of(Object... parts) {
        return new Cursor(java.util.Arrays.stream(parts).map(Object::toString).toList());
    }

    static Cursor parse(String text) {
        if (text.length() > MAX_TEXT) {
            throw unknown();
        }
        try {
            String joined = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            return new Cursor(List.of(joined.split(SEPARATOR, -1)));
        } catch (IllegalArgumentException notBase64) {
            throw unknown();
        }
    }

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(UTF_8));
    }

    public String string(int index) {
        return part(index, Function.identity());
    }

    public long number(int index) {
        return part(index, Long::parseLong);
    }

    public UUID uuid(int index) {
        return part(index, UUID::fromString);
    }

    public Instant instant(int index) {
        return part(index, Instant::parse);
    }

    private <T> T part(int index, Function<String, T> reader) {
        try {
            return reader.apply(parts.get(index));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException notOurs) {
            throw unknown();
        }
    }

    static PanelException unknown() {
        return InvalidField.of("after", "is not a cursor of this list");
    }
}
