package ulysse.panel.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Actor;
import ulysse.panel.platform.Scope;

/**
 * Makes the database hold what the site file says, when the panel starts. All or nothing, one process at a time, and any
 * number of times: each part goes through the verb of its own room. What the file does not name stays as it is.
 */
@ApplicationScoped
class ApplySite {
    private static final Logger LOG = Logger.getLogger(ApplySite.class);

    /** Any number will do, as long as all processes of all versions take the same. */
    private static final long LOCK = 0x756c797373650001L;

    private static final int TIMEOUT_SECONDS = 120;
    private static final long LONGEST_FILE = 4L * 1024 * 1024;

    private final SiteConfig config;
    private final EntityManager entities;
    private final ApplyHosts hosts;
    private final ApplyCatalogue catalogue;
    private final ApplyVlans vlans;
    private final ApplyTenants tenants;

    ApplySite(
            SiteConfig config,
            EntityManager entities,
            ApplyHosts hosts,
            ApplyCatalogue catalogue,
            ApplyVlans vlans,
            ApplyTenants tenants) {
        this.config = config;
        this.entities = entities;
        this.hosts = hosts;
        this.catalogue = catalogue;
        this.vlans = vlans;
        this.tenants = tenants;
    }

    void atStart(@Observes StartupEvent event) {
        config.file().ifPresent(this::apply);
    }

    void apply(Path file) {
        SiteFile site = read(file);
        try {
            Scope.EVERYTHING.run(() ->
                    QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> apply(site)));
        } catch (SiteFileException e) {
            throw new SiteFileException("%s: %s".formatted(file, e.getMessage()), e);
        }
        LOG.infof("%s is applied", file);
    }

    private void apply(SiteFile site) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)")
                .setParameter("lock", LOCK)
                .getResultList();
        Actor actor = Actor.system("site");
        each("hosts", site.hosts(), SiteFile.HostEntry::name, entry -> hosts.apply(actor, entry));
        each("plans", site.plans(), SiteFile.PlanEntry::name, entry -> catalogue.apply(actor, entry));
        each("templates", site.templates(), SiteFile.TemplateEntry::name, entry -> catalogue.apply(actor, entry));
        each("addressSpaces", site.addressSpaces(), SiteFile.SpaceEntry::name, entry -> vlans.apply(actor, entry));
        each("networkDomains", site.networkDomains(), SiteFile.DomainEntry::name, entry -> vlans.apply(actor, entry));
        each("tenants", site.tenants(), SiteFile.TenantEntry::slug, entry -> tenants.apply(actor, entry));
        each("vlans", site.vlans(), SiteFile.VlanEntry::name, entry -> vlans.apply(actor, entry));
    }

    private static <T> void each(String list, List<T> entries, Function<T, @Nullable String> name, Consumer<T> work) {
        for (int i = 0; i < entries.size(); i++) {
            T entry = entries.get(i);
            Entries.apply(list, i, name.apply(entry), () -> work.accept(entry));
        }
    }

    private static SiteFile read(Path file) {
        ObjectMapper yaml = new YAMLMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw new SiteFileException(
                        "%s is larger than any site file".formatted(file), new IOException("too large"));
            }
            return yaml.readValue(Files.readAllBytes(file), SiteFile.class);
        } catch (JsonProcessingException e) {
            throw new SiteFileException("%s is not a site file: %s".formatted(file, e.getMessage()), e);
        } catch (IOException e) {
            throw new SiteFileException("%s cannot be read: %s".formatted(file, e), e);
        }
    }
}
