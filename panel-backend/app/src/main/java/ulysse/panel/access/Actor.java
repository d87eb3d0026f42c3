package ulysse.panel.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.panel.tenant.PersonId;

/**
 * Whoever asks: a signed-in person, or a part of the installation itself.
 *
 * @param source the address the request came from, null when it came from inside
 */
public record Actor(
        PersonId id, String username, Staff staff, @Nullable String source) {

    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    /** Make the actor for what the panel does on its own, such as applying the site file; it may do all. */
    public static Actor system(String name) {
        return new Actor(NOBODY, name, Staff.ADMIN, null);
    }
}
