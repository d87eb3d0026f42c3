package ulysse.panel.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ulysse.panel.platform.PanelException;

/** What is on offer; small, the same for everybody, and no secret to anyone who is signed in. */
@ApplicationScoped
public class Catalogue {
    private static final String TEMPLATES = """
            select t.id, t.name, v.version, v.label_en, v.label_fr, v.description_en, v.description_fr, v.image,
              v.readiness_command, v.readiness_timeout_seconds
            from template t join template_version v on v.template_id = t.id""";

    private final EntityManager entities;

    Catalogue(EntityManager entities) {
        this.entities = entities;
    }

    /** Find the plan of an order, or refuse it. */
    public PlanView requirePlan(String name) {
        return findPlan(name)
                .map(Plan::view)
                .orElseThrow(() -> new PanelException(
                        CatalogErrors.UNKNOWN_PLAN, "No plan of this name is on offer", Map.of("field", "plan")));
    }

    /** Find the newest version of the template of an order, or refuse it. */
    public TemplateView requireTemplate(String name) {
        return templates().stream()
                .filter(template -> template.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new PanelException(
                        CatalogErrors.UNKNOWN_TEMPLATE,
                        "No template of this name is on offer",
                        Map.of("field", "template")));
    }

    /** Load the plan that a vserver was ordered with. */
    public PlanView plan(UUID id) {
        Plan plan = entities.find(Plan.class, id);
        if (plan == null) {
            throw new IllegalStateException("no plan " + id);
        }
        return plan.view();
    }

    /** Load the version that a vserver was made from. */
    public TemplateView template(UUID id, int version) {
        Object row = entities.createNativeQuery(TEMPLATES + " where t.id = :id and v.version = :version")
                .setParameter("id", id)
                .setParameter("version", version)
                .getSingleResult();
        return view((Object[]) row);
    }

    List<PlanView> plans() {
        return entities.createQuery("from Plan order by cpuMillis, memoryMib, name", Plan.class)
                .getResultStream()
                .map(Plan::view)
                .toList();
    }

    /** The newest version of each. */
    List<TemplateView> templates() {
        List<?> rows = entities.createNativeQuery(TEMPLATES
                        + " where v.version = (select max(version) from template_version where template_id = t.id)")
                .getResultList();
        return rows.stream()
                .map(row -> view((Object[]) row))
                .sorted(Comparator.comparing(TemplateView::name))
                .toList();
    }

    Optional<Plan> findPlan(String name) {
        return entities.createQuery("from Plan where name = :name", Plan.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    Optional<TemplateView> findTemplate(String name, int version) {
        return entities.createNativeQuery(TEMPLATES + " where t.name = :name and v.version = :version")
                .setParameter("name", name)
                .setParameter("version", version)
                .getResultStream()
                .findFirst()
                .map(row -> view((Object[]) row));
    }

    private static TemplateView view(Object[] row) {
        return new TemplateView(
                (UUID) row[0],
                (String) row[1],
                (Integer) row[2],
                new Texts((String) row[3], (String) row[4]),
                new Texts((String) row[5], (String) row[6]),
                new TemplateView.Recipe((String) row[7], List.of((String[]) row[8]), (Integer) row[9]));
    }
}
