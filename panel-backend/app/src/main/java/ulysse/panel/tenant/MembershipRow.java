package ulysse.panel.tenant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "membership")
class MembershipRow {

    @EmbeddedId
    private Key id;

    @MapsId("tenantId")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tenant_id")
    private Tenant tenant;

    @MapsId("personId")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    private String role;
    private Instant createdAt;
    private long version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected MembershipRow() {}

    @Embeddable
    record Key(UUID tenantId, UUID personId) {}

    Membership view() {
        return new Membership(tenant.view(), person.view(), Role.of(role).orElseThrow(), version);
    }
}
