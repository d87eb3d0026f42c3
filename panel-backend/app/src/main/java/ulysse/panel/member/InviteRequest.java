package ulysse.panel.member;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import ulysse.panel.tenant.Role;

record InviteRequest(
        @NotBlank @Email @Size(max = 200) String email,

        @Pattern(
                regexp = "[a-z0-9][a-z0-9._-]{0,62}",
                message = "must be 1..63 of a-z, 0-9, dot, underscore and hyphen")
        @Nullable
        String username,

        @Size(min = 1, max = 100) @Nullable String name,
        @NotNull Role role) {}
