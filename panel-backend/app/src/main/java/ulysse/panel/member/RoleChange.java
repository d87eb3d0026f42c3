package ulysse.panel.member;

import jakarta.validation.constraints.NotNull;
import ulysse.panel.tenant.Role;

record RoleChange(@NotNull Role role) {}
