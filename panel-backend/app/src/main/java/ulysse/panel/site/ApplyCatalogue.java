package ulysse.panel.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Actor;
import ulysse.panel.catalog.DefinePlan;
import ulysse.panel.catalog.PlanDefinition;
import ulysse.panel.catalog.PublishTemplate;
import ulysse.panel.catalog.TemplatePublication;
import ulysse.panel.catalog.TemplateView;
import ulysse.panel.catalog.Texts;

/** Applies the plans and templates of the site file. */
@ApplicationScoped
class ApplyCatalogue {
    private static final int USUAL_TIMEOUT_SECONDS = 60;

    private final DefinePlan definePlan;
    private final PublishTemplate publishTemplate;

    ApplyCatalogue(DefinePlan definePlan, PublishTemplate publishTemplate) {
        this.definePlan = definePlan;
        this.publishTemplate = publishTemplate;
    }

    void apply(Actor actor, SiteFile.PlanEntry entry) {
        definePlan.define(
                actor,
                new PlanDefinition(
                        Entries.name(entry.name(), "name"),
                        texts(entry.label(), "label", 100),
                        Entries.require(entry.cpuMillis(), "cpuMillis"),
                        Entries.require(entry.memoryMib(), "memoryMib"),
                        Entries.require(entry.diskMib(), "diskMib"),
                        entry.hostLabels()));
    }

    void apply(Actor actor, SiteFile.TemplateEntry entry) {
        SiteFile.ReadinessEntry readiness = entry.readiness();
        List<String> command = readiness == null || readiness.command() == null ? List.of() : readiness.command();
        Integer timeout = readiness == null ? null : readiness.timeoutSeconds();
        publishTemplate.publish(
                actor,
                new TemplatePublication(
                        Entries.name(entry.name(), "name"),
                        Entries.require(entry.version(), "version"),
                        texts(entry.label(), "label", 100),
                        texts(entry.description(), "description", 1000),
                        new TemplateView.Recipe(
                                Entries.text(entry.image(), "image", 100),
                                command,
                                timeout == null ? USUAL_TIMEOUT_SECONDS : timeout)));
    }

    private static Texts texts(SiteFile.@Nullable TextsEntry entry, String field, int longest) {
        SiteFile.TextsEntry texts = Entries.require(entry, field);
        return new Texts(
                Entries.text(texts.en(), field + ".en", longest), Entries.text(texts.fr(), field + ".fr", longest));
    }
}
