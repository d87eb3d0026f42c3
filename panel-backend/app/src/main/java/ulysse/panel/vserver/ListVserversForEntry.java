package ulysse.panel.vserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ulysse.panel.address.Addresses;
import ulysse.panel.catalog.Catalogue;
import ulysse.panel.tenant.TenantId;
import ulysse.panel.tenant.Tenants;

/** Lists the vservers of tenants by name, for the room that lets people in; that room asks {@code Access}. */
@ApplicationScoped
public class ListVserversForEntry {
    private final Vservers vservers;
    private final Addresses addresses;
    private final Catalogue catalogue;
    private final Tenants tenants;

    ListVserversForEntry(Vservers vservers, Addresses addresses, Catalogue catalogue, Tenants tenants) {
        this.vservers = vservers;
        this.addresses = addresses;
        this.catalogue = catalogue;
        this.tenants = tenants;
    }

    @Transactional
    public List<EntryRow> list(Collection<TenantId> of) {
        if (of.isEmpty()) {
            return List.of();
        }
        List<Vserver> rows = vservers.living(of);
        Map<UUID, List<Addresses.Held>> held =
                addresses.of(rows.stream().map(row -> row.id().value()).toList());
        Map<TenantId, String> slugs = new HashMap<>();
        of.forEach(tenant -> slugs.put(tenant, tenants.require(tenant).slug().value()));
        return rows.stream()
                .map(row -> new EntryRow(
                        row.name(),
                        slugs.getOrDefault(row.tenant(), ""),
                        row.state().text(),
                        held.getOrDefault(row.id().value(), List.of()).stream()
                                .map(Addresses.Held::address)
                                .toList(),
                        row.context(),
                        catalogue
                                .template(row.templateId(), row.templateVersion())
                                .name()))
                .toList();
    }
}
