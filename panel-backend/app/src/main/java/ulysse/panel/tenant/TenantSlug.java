package ulysse.panel.tenant;

import java.util.regex.Pattern;

/** A tenant's short name in addresses and SSH logins ({@code web1.demo@…}): 1..32 of a-z, 0-9 and inner hyphens. */
public record TenantSlug(String value) {

    private static final Pattern RULE = Pattern.compile("[a-z]([a-z0-9-]{0,30}[a-z0-9])?");

    public TenantSlug {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a tenant's slug: " + value);
        }
    }

    public static boolean isValid(String text) {
        return RULE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
