package ulysse.panel.platform;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a caller last saw of the thing they change, from the {@code If-Match} header, so that nobody overwrites what they
 * have not read. Verbs check it in their transaction, once they hold the row.
 *
 * @param version the version that was seen; null means that any will do
 */
public record IfMatch(@Nullable Long version) {

    /** The header's name. */
    public static final String HEADER = "If-Match";

    /** Whatever version there is: for what the panel does on its own, and for callers who said so. */
    public static final IfMatch ANY = new IfMatch(null);

    // Proxies that compress weaken tags; ours count changes and not bytes, so the weak one says the same.
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    /**
     * Read the header of a change that needs it.
     *
     * @throws PanelException {@code PRECONDITION_REQUIRED} when the caller sent none
     */
    public static IfMatch required(@Nullable String header) {
        if (header == null) {
            throw new PanelException(
                    PlatformErrors.PRECONDITION_REQUIRED,
                    "Send If-Match with the version that you saw, as in If-Match: \"3\"; * stands for any");
        }
        return parse(header);
    }

    /** Read the header of a change that honours it when it is sent. */
    public static IfMatch optional(@Nullable String header) {
        return header == null ? ANY : parse(header);
    }

    private static IfMatch parse(String header) {
        if (header.strip().equals("*")) {
            return ANY;
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw InvalidField.of(HEADER, "must be one version in quotes, as in \"3\", or *");
        }
        return new IfMatch(Long.valueOf(tag.group(1)));
    }

    /**
     * Let pass or throw {@code CHANGED_MEANWHILE}.
     *
     * @param current the version of the row that the caller's transaction holds
     */
    public void check(long current) {
        if (version != null && version != current) {
            throw new PanelException(
                    PlatformErrors.CHANGED_MEANWHILE,
                    "You saw version %d, by now it is version %d: read it again before you change it"
                            .formatted(version, current),
                    Map.of("version", current));
        }
    }
}
