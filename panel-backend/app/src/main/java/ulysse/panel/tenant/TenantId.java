package ulysse.panel.tenant;

import java.util.UUID;

/** Identifies a tenant for ever; the slug and the name are for people. */
public record TenantId(UUID value) {

    public static TenantId random() {
        return new TenantId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
