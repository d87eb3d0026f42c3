package ulysse.panel.tenant;

/** One person's part in one tenant. */
public record Membership(TenantView tenant, PersonView person, Role role) {}
