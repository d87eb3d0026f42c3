package ulysse.panel.login;

import ulysse.host.v1.SignedGrant;
import ulysse.panel.login.v1.Refused;

/** May they enter? */
sealed interface EntryAnswer {

    record Yes(SignedGrant grant, String hostId, String endpoint) implements EntryAnswer {}

    record No(Refused.Reason reason, String message) implements EntryAnswer {}
}
