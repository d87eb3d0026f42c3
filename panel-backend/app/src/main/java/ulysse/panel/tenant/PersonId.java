package ulysse.panel.tenant;

import java.util.UUID;

/** Identifies a person: the {@code sub} of their tokens, which stays when the user name changes. */
public record PersonId(UUID value) {

    /** Read the text form; refuse anything that is not a UUID. */
    public static PersonId valueOf(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
