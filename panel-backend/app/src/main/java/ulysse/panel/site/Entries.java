package ulysse.panel.site;

import jakarta.persistence.PersistenceException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ulysse.panel.platform.Causes;
import ulysse.panel.platform.PanelException;

/** Reads single values of the site file and says which entry is at fault. */
final class Entries {
    private static final Pattern NAME = Pattern.compile("[a-z]([a-z0-9-]{0,30}[a-z0-9])?");

    private Entries() {}

    /** Apply one entry; a failure gets its place in the file. */
    static void apply(String list, int index, @Nullable String name, Runnable work) {
        String place = "%s[%d]%s".formatted(list, index, name == null ? "" : " (" + name + ")");
        try {
            work.run();
        } catch (PanelException e) {
            throw new SiteFileException("%s: %s".formatted(place, e.detail()), e);
        } catch (IllegalArgumentException e) {
            throw new SiteFileException("%s: %s".formatted(place, e.getMessage()), e);
        } catch (PersistenceException e) {
            String why = Causes.find(e, java.sql.SQLException.class)
                    .map(Throwable::getMessage)
                    .orElse(String.valueOf(e.getMessage()));
            throw new SiteFileException("%s: the database refuses it: %s".formatted(place, why), e);
        }
    }

    static <T> T require(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }

    static String name(@Nullable String value, String field) {
        String name = require(value, field);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "%s must be 1..32 of a-z, 0-9 and inner hyphens, beginning with a letter: %s"
                            .formatted(field, name));
        }
        return name;
    }

    static String text(@Nullable String value, String field, int longest) {
        String text = require(value, field);
        if (text.isBlank() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("%s must be 1..%d plain characters".formatted(field, longest));
        }
        return text;
    }
}
