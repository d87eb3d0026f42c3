package ulysse.panel.member;

import org.jspecify.annotations.Nullable;
import ulysse.panel.tenant.PersonView;

/** The identity provider, as far as inviting needs it. */
interface Identities {

    /**
     * Find the account with this address or user name, or make one that has to choose a password first. Called again
     * with the same words it gives the same account.
     *
     * @throws ulysse.panel.platform.PanelException {@code PROVIDER_DOWN} when the provider does not answer, {@code
     *     AMBIGUOUS} when address and user name belong to two accounts
     */
    PersonView findOrInvite(Invitee invitee);

    /**
     * Who is meant.
     *
     * @param username null: the address serves as user name
     */
    record Invitee(
            String email,
            @Nullable String username,
            @Nullable String name) {}
}
