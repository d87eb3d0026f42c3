package ulysse.panel.vserver;

import java.util.regex.Pattern;

/** A vserver's name within its tenant: 1..32 of a-z, 0-9 and inner hyphens. It is also its host name. */
public record VserverName(String value) {
    static final String RULE = "[a-z]([a-z0-9-]{0,30}[a-z0-9])?";
    private static final Pattern PATTERN = Pattern.compile(RULE);

    public VserverName {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a vserver's name: " + value);
        }
    }

    public static boolean isValid(String text) {
        return PATTERN.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
