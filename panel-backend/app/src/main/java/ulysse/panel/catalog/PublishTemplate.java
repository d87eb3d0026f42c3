package ulysse.panel.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.audit.AuditLog;
import ulysse.panel.audit.Outcome;
import ulysse.panel.audit.Target;
import ulysse.panel.platform.PanelException;

/** Publishes a version of a template. What is published never changes, so that it stays known what was ordered. */
@ApplicationScoped
public class PublishTemplate {
    private final Access access;
    private final Catalogue catalogue;
    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;

    PublishTemplate(Access access, Catalogue catalogue, EntityManager entities, AuditLog audit, Clock clock) {
        this.access = access;
        this.catalogue = catalogue;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /** Publish it; do nothing when exactly this is published already. */
    @Transactional
    public void publish(Actor actor, TemplatePublication publication) {
        access.checkStaffAdmin(actor);
        Optional<TemplateView> known = catalogue.findTemplate(publication.name(), publication.version());
        if (known.isPresent()) {
            requireSame(known.get(), publication);
            return;
        }
        UUID id = template(publication.name());
        insert(id, publication);
        audit.record(
                actor,
                "template.publish",
                null,
                new Target("template", id.toString(), publication.name()),
                Outcome.DONE,
                Map.of(
                        "version",
                        publication.version(),
                        "image",
                        publication.recipe().image()));
    }

    private static void requireSame(TemplateView known, TemplatePublication wanted) {
        TemplatePublication published = new TemplatePublication(
                known.name(), known.version(), known.label(), known.description(), known.recipe());
        if (!published.equals(wanted)) {
            throw new PanelException(
                    CatalogErrors.VERSION_PUBLISHED,
                    "Version %d of template %s is published with other content; publish it as version %d"
                            .formatted(known.version(), known.name(), known.version() + 1));
        }
    }

    private UUID template(String name) {
        entities.createNativeQuery("""
                        insert into template (id, name, created_at) values (:id, :name, :now)
                        on conflict (name) do nothing""")
                .setParameter("id", UUID.randomUUID())
                .setParameter("name", name)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return (UUID) entities.createNativeQuery("select id from template where name = :name")
                .setParameter("name", name)
                .getSingleResult();
    }

    private void insert(UUID id, TemplatePublication publication) {
        TemplateView.Recipe recipe = publication.recipe();
        entities.createNativeQuery("""
                        insert into template_version (template_id, version, label_en, label_fr, description_en,
                          description_fr, image, readiness_command, readiness_timeout_seconds, published_at)
                        values (:id, :version, :labelEn, :labelFr, :descriptionEn, :descriptionFr, :image, :command,
                          :timeout, :now)""")
                .setParameter("id", id)
                .setParameter("version", publication.version())
                .setParameter("labelEn", publication.label().en())
                .setParameter("labelFr", publication.label().fr())
                .setParameter("descriptionEn", publication.description().en())
                .setParameter("descriptionFr", publication.description().fr())
                .setParameter("image", recipe.image())
                .setParameter("command", recipe.readiness().toArray(String[]::new))
                .setParameter("timeout", recipe.readinessTimeoutSeconds())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
