package ulysse.panel.member;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ulysse.panel.platform.PanelException;
import ulysse.panel.tenant.Membership;
import ulysse.panel.tenant.Memberships;
import ulysse.panel.tenant.PersonId;
import ulysse.panel.tenant.Role;
import ulysse.panel.tenant.TenantId;

/** The rule that a tenant keeps an owner; a trigger of the database stands behind it. */
final class LastOwner {

    private LastOwner() {}

    /**
     * Lock the tenant's owners and find the member who is about to change.
     *
     * @param next the role to come, null when the member is to go
     */
    static Membership guard(Memberships memberships, TenantId tenant, PersonId person, @Nullable Role next) {
        List<PersonId> owners = memberships.lockOwners(tenant);
        Membership member = memberships
                .find(tenant, person)
                .orElseThrow(() ->
                        new PanelException(MemberErrors.NOT_FOUND, "Nobody with this id is a member of this tenant"));
        if (next != Role.OWNER && owners.equals(List.of(person))) {
            throw new PanelException(
                    MemberErrors.LAST_OWNER, member.person().username() + " is the last owner; name another one first");
        }
        return member;
    }
}
