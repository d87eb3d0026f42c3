package ulysse.panel.tenant;

/** A tenant as other rooms see it. */
public record TenantView(TenantId id, TenantSlug slug, String name) {}
