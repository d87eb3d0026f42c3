package ulysse.panel.tenant;

import org.jspecify.annotations.Nullable;

/** A person as the identity provider last described them. */
public record PersonView(
        PersonId id, String username, String name, @Nullable String email) {}
