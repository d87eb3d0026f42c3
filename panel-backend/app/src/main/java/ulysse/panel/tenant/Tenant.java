package ulysse.panel.tenant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

@Entity
class Tenant {

    @Id
    private UUID id;

    private String slug;
    private String name;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Tenant() {}

    Tenant(TenantId id, TenantSlug slug, String name, Instant createdAt) {
        this.id = id.value();
        this.slug = slug.value();
        this.name = name;
        this.createdAt = createdAt;
    }

    TenantView view() {
        return new TenantView(new TenantId(id), new TenantSlug(slug), name);
    }

    Instant createdAt() {
        return createdAt;
    }
}
