package ulysse.panel.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ulysse.host.contract.GrantSigner;
import ulysse.host.v1.GrantClaims;
import ulysse.host.v1.SignedGrant;
import ulysse.panel.access.Actor;
import ulysse.panel.vserver.EntryPlace;

/** Signs the grants: one person, one vserver, one kind of channel, now. */
@ApplicationScoped
class Grants {

    /** Long enough for a busy machine to carry the grant from the gateway to the host, and no longer. */
    static final Duration LIFE = Duration.ofSeconds(30);

    private static final String INNER_USER = "root";
    private static final String KEY_ID = "panel";

    private final GrantSigner signer;
    private final String installation;
    private final Clock clock;

    Grants(
            @ConfigProperty(name = "ulysse.grant-private-key") Path key,
            @ConfigProperty(name = "ulysse.installation") String installation,
            Clock clock) {
        this.signer = GrantSigner.ofPem(KEY_ID, read(key));
        this.installation = installation;
        this.clock = clock;
    }

    SignedGrant grant(Actor actor, EntryPlace place, EntryRequest request) {
        Instant now = clock.instant();
        return signer.sign(GrantClaims.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setInstallation(installation)
                .setHostId(place.hostId().toString())
                .setVserverId(place.vserver().value().toString())
                .setContext(place.context())
                .setInnerUser(INNER_USER)
                .addKinds(request.kind())
                .setNotBeforeMillis(now.toEpochMilli())
                .setExpiresMillis(now.plus(LIFE).toEpochMilli())
                .setPerson(actor.username())
                .setSessionId(request.sessionId())
                .build());
    }

    private static String read(Path key) {
        try {
            return Files.readString(key);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key that signs grants (ulysse.grant-private-key)", e);
        }
    }
}
