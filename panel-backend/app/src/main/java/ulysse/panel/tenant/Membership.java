package ulysse.panel.tenant;

/**
 * One person's part in one tenant.
 *
 * @param version raised by every change of the role
 */
public record Membership(TenantView tenant, PersonView person, Role role, long version) {}
