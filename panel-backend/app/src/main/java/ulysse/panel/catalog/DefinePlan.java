package ulysse.panel.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;

/** Puts a size on offer, or changes what is offered under its name. */
@ApplicationScoped
public class DefinePlan {
    private final Access access;
    private final Catalogue catalogue;
    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;

    DefinePlan(Access access, Catalogue catalogue, EntityManager entities, AuditLog audit, Clock clock) {
        this.access = access;
        this.catalogue = catalogue;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void define(Actor actor, PlanDefinition definition) {
        access.checkStaffAdmin(actor);
        Optional<Plan> known = catalogue.findPlan(definition.name());
        Plan plan = known.orElseGet(() -> new Plan(definition, clock.instant()));
        PlanView before = plan.view();
        plan.redefine(definition);
        if (known.isPresent() && plan.view().equals(before)) {
            return;
        }
        entities.persist(plan);
        audit.record(
                actor,
                "plan.define",
                null,
                new Target("plan", plan.view().id().toString(), definition.name()),
                Outcome.DONE,
                Map.of(
                        "cpuMillis", definition.cpuMillis(),
                        "memoryMib", definition.memoryMib(),
                        "diskMib", definition.diskMib(),
                        "hostLabels", definition.hostLabels()));
    }
}
