package ulysse.panel.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Entity
class Plan {
    @Id
    private UUID id;

    private String name;
    private String labelEn;
    private String labelFr;
    private int cpuMillis;
    private long memoryMib;
    private long diskMib;
    private String[] hostLabels;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Plan() {}

    Plan(PlanDefinition definition, Instant now) {
        this.id = UUID.randomUUID();
        this.name = definition.name();
        this.labelEn = definition.label().en();
        this.labelFr = definition.label().fr();
        this.cpuMillis = definition.cpuMillis();
        this.memoryMib = definition.memoryMib();
        this.diskMib = definition.diskMib();
        this.hostLabels = definition.hostLabels().toArray(String[]::new);
        this.createdAt = now;
    }

    /** Take over what is offered from now on; vservers keep what they were ordered with. */
    void redefine(PlanDefinition definition) {
        this.labelEn = definition.label().en();
        this.labelFr = definition.label().fr();
        this.cpuMillis = definition.cpuMillis();
        this.memoryMib = definition.memoryMib();
        this.diskMib = definition.diskMib();
        this.hostLabels = definition.hostLabels().toArray(String[]::new);
    }

    PlanView view() {
        return new PlanView(id, name, new Texts(labelEn, labelFr), cpuMillis, memoryMib, diskMib, List.of(hostLabels));
    }

    Instant createdAt() {
        return createdAt;
    }
}
