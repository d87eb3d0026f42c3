package ulysse.panel.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import ulysse.panel.access.Access;
import ulysse.panel.access.Actor;
import ulysse.panel.access.Permission;
import ulysse.panel.access.Staff;
import ulysse.panel.tenant.Memberships;
import ulysse.panel.tenant.People;
import ulysse.panel.tenant.PersonId;
import ulysse.panel.tenant.PersonView;
import ulysse.panel.tenant.TenantId;
import ulysse.panel.vserver.EntryRow;
import ulysse.panel.vserver.ListVserversForEntry;

/** Lists the vservers that a person may enter, for those who came to the gateway without a name. */
@ApplicationScoped
class ListEnterable {

    private final People people;
    private final Memberships memberships;
    private final Access access;
    private final ListVserversForEntry listVservers;

    ListEnterable(People people, Memberships memberships, Access access, ListVserversForEntry listVservers) {
        this.people = people;
        this.memberships = memberships;
        this.access = access;
        this.listVservers = listVservers;
    }

    @Transactional
    List<EntryRow> list(PersonId person) {
        return people.find(person).map(this::list).orElse(List.of());
    }

    private List<EntryRow> list(PersonView person) {
        Actor actor = new Actor(person.id(), person.username(), Staff.NONE, null);
        List<TenantId> tenants = memberships.of(person.id()).stream()
                .map(membership -> membership.tenant().id())
                .filter(tenant -> access.can(actor, Permission.ENTER, tenant))
                .toList();
        return listVservers.list(tenants);
    }
}
