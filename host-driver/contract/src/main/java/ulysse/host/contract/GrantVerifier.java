package ulysse.host.contract;

import com.google.protobuf.InvalidProtocolBufferException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import ulysse.host.contract.GrantRefused.Reason;
import ulysse.host.v1.GrantClaims;
import ulysse.host.v1.SignedGrant;

/**
 * A host's eye: believes nothing but the panel's signature. Safe for use by many threads. It keeps no memory; whoever uses
 * it remembers the ids of grants that were used.
 */
public final class GrantVerifier {
    /** A grant that lives longer than this is refused, so that ids have to be remembered for minutes only. */
    public static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

    /** How far the clocks of panel and host may differ. */
    public static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private final String installation;
    private final String hostId;
    private final List<PublicKey> keys;
    private final Clock clock;

    /**
     * @param installation the only installation whose grants are accepted
     * @param hostId this host's id, as the panel knows it
     * @param keys the panel's keys, more than one while they are exchanged
     */
    public GrantVerifier(String installation, String hostId, List<PublicKey> keys, Clock clock) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a host needs a key of its panel");
        }
        this.installation = installation;
        this.hostId = hostId;
        this.keys = List.copyOf(keys);
        this.clock = clock;
    }

    /**
     * The claims of a grant that is meant for this host, now.
     *
     * @throws GrantRefused when it isn't, or isn't the panel's
     */
    public GrantClaims verify(SignedGrant grant) throws GrantRefused {
        if (keys.stream().noneMatch(key -> isSignedBy(key, grant))) {
            throw new GrantRefused(Reason.BAD_SIGNATURE, "the grant carries no signature of the panel");
        }
        GrantClaims claims = parse(grant);
        checkPlace(claims);
        checkTimes(claims);
        return claims;
    }

    private static boolean isSignedBy(PublicKey key, SignedGrant grant) {
        try {
            Signature signature = Signature.getInstance(SignedBytes.ALGORITHM);
            signature.initVerify(key);
            SignedBytes.feed(signature, grant.getClaims());
            return signature.verify(grant.getSignature().toByteArray());
        } catch (GeneralSecurityException e) {
            return false; // a signature of the wrong length, say
        }
    }

    private static GrantClaims parse(SignedGrant grant) throws GrantRefused {
        GrantClaims claims;
        try {
            claims = GrantClaims.parseFrom(grant.getClaims());
        } catch (InvalidProtocolBufferException e) {
            throw new GrantRefused(Reason.MALFORMED, "the grant cannot be read");
        }
        boolean contextIsValid = claims.getContext() >= ContextId.FIRST && claims.getContext() <= ContextId.LAST;
        if (claims.getId().isEmpty() || claims.getVserverId().isEmpty() || !contextIsValid) {
            throw new GrantRefused(Reason.MALFORMED, "the grant lacks an id, a vserver or a context");
        }
        return claims;
    }

    private void checkPlace(GrantClaims claims) throws GrantRefused {
        if (!claims.getInstallation().equals(installation)
                || !claims.getHostId().equals(hostId)) {
            throw new GrantRefused(Reason.ELSEWHERE, "the grant is for another host");
        }
    }

    private void checkTimes(GrantClaims claims) throws GrantRefused {
        long now = clock.millis();
        long notBefore = claims.getNotBeforeMillis();
        long expires = claims.getExpiresMillis();
        // Compared without sums on the grant's numbers, which may be as large as a long allows.
        boolean livesTooLong = expires <= notBefore || expires - LONGEST_LIFE.toMillis() > notBefore;
        if (livesTooLong || notBefore > now + CLOCK_SKEW.toMillis() || expires < now) {
            throw new GrantRefused(Reason.OUT_OF_TIME, "the grant is not valid at this time");
        }
    }
}
