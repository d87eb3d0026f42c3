package ulysse.panel.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Actor;
import ulysse.panel.member.AddMember;
import ulysse.panel.member.CreateTenant;
import ulysse.panel.quota.Resource;
import ulysse.panel.quota.SetQuota;
import ulysse.panel.sshkey.AddSshKey;
import ulysse.panel.tenant.PersonId;
import ulysse.panel.tenant.PersonView;
import ulysse.panel.tenant.Role;
import ulysse.panel.tenant.TenantId;
import ulysse.panel.tenant.TenantSlug;
import ulysse.panel.tenant.Tenants;

/** Applies the tenants of the site file with their quotas, members and keys. */
@ApplicationScoped
class ApplyTenants {
    private final Tenants tenants;
    private final CreateTenant createTenant;
    private final SetQuota setQuota;
    private final AddMember addMember;
    private final AddSshKey addSshKey;

    ApplyTenants(
            Tenants tenants, CreateTenant createTenant, SetQuota setQuota, AddMember addMember, AddSshKey addSshKey) {
        this.tenants = tenants;
        this.createTenant = createTenant;
        this.setQuota = setQuota;
        this.addMember = addMember;
        this.addSshKey = addSshKey;
    }

    void apply(Actor actor, SiteFile.TenantEntry entry) {
        TenantSlug slug = new TenantSlug(Entries.name(entry.slug(), "slug"));
        boolean isNew = tenants.find(slug).isEmpty();
        TenantId tenant = createTenant.create(actor, slug, Entries.text(entry.name(), "name", 100));
        Map<String, @Nullable Long> quota = Entries.require(entry.quota(), "quota");
        quota.forEach((resource, limit) -> setQuota.set(actor, tenant, resource(resource), limit));
        if (isNew) {
            if (!quota.containsKey(Resource.VLANS.text())) {
                // Staff grant networks one by one anyway: only a site that wants to count them has to say so.
                setQuota.set(actor, tenant, Resource.VLANS, null);
            }
            people(actor, tenant, entry);
        }
    }

    private static Resource resource(String name) {
        return Resource.of(name)
                .orElseThrow(() -> new IllegalArgumentException("quota.%s is not counted".formatted(name)));
    }

    /** Only with the tenant itself: a member or a key that was taken away since must not come back with the next start. */
    private void people(Actor actor, TenantId tenant, SiteFile.TenantEntry entry) {
        Map<String, PersonId> known = new HashMap<>();
        for (int i = 0; i < entry.members().size(); i++) {
            SiteFile.MemberEntry member = entry.members().get(i);
            Entries.apply("members", i, member.username(), () -> member(actor, tenant, member, known));
        }
        for (int i = 0; i < entry.sshKeys().size(); i++) {
            SiteFile.KeyEntry key = entry.sshKeys().get(i);
            Entries.apply("sshKeys", i, key.label(), () -> key(actor, key, known));
        }
    }

    private void member(Actor actor, TenantId tenant, SiteFile.MemberEntry entry, Map<String, PersonId> known) {
        PersonId id = new PersonId(Entries.require(entry.id(), "id"));
        String username = Entries.text(entry.username(), "username", 100);
        String name = entry.name() == null ? username : Entries.text(entry.name(), "name", 100);
        Role role = Role.of(Entries.require(entry.role(), "role"))
                .orElseThrow(() -> new IllegalArgumentException("role must be owner, operator or viewer"));
        addMember.add(actor, tenant, new PersonView(id, username, name, entry.email()), role);
        known.put(username, id);
    }

    private void key(Actor actor, SiteFile.KeyEntry entry, Map<String, PersonId> known) {
        PersonId owner = known.get(Entries.require(entry.username(), "username"));
        if (owner == null) {
            throw new IllegalArgumentException("username is none of the tenant's members: " + entry.username());
        }
        addSshKey.ensure(actor, owner, Entries.text(entry.label(), "label", 100), Entries.require(entry.key(), "key"));
    }
}
