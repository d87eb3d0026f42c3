package ulysse.host.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.protobuf.ByteString;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import ulysse.host.contract.GrantRefused.Reason;
import ulysse.host.v1.GrantClaims;
import ulysse.host.v1.SignedGrant;

class GrantTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final KeyPair KEYS = newKeys();

    private final GrantSigner signer = GrantSigner.ofPem("panel-1", PemKeys.write(KEYS.getPrivate()));
    private final GrantVerifier verifier = verifierAt(NOW);

    @Test
    void a_fresh_grant_should_be_accepted_with_its_claims() throws GrantRefused {
        assertThat(verifier.verify(signer.sign(claims()))).isEqualTo(claims());
    }

    @Test
    void a_grant_of_a_key_that_is_being_retired_should_still_be_accepted() throws GrantRefused {
        GrantVerifier both = new GrantVerifier(
                "demo", "host-1", List.of(newKeys().getPublic(), KEYS.getPublic()), Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(both.verify(signer.sign(claims()))).isEqualTo(claims());
    }

    @Test
    void a_grant_of_another_key_should_be_refused() {
        SignedGrant forged = new GrantSigner("panel-1", newKeys().getPrivate()).sign(claims());
        assertRefused(forged, Reason.BAD_SIGNATURE);
    }

    @Test
    void a_grant_with_any_byte_changed_should_be_refused() {
        SignedGrant grant = signer.sign(claims());
        for (int i = 0; i < grant.getClaims().size(); i++) {
            assertRefused(
                    grant.toBuilder().setClaims(flip(grant.getClaims(), i)).build(), Reason.BAD_SIGNATURE);
        }
        for (int i = 0; i < grant.getSignature().size(); i++) {
            assertRefused(
                    grant.toBuilder()
                            .setSignature(flip(grant.getSignature(), i))
                            .build(),
                    Reason.BAD_SIGNATURE);
        }
    }

    @Test
    void a_signature_of_another_length_should_be_refused() {
        SignedGrant grant = signer.sign(claims());
        Random random = new Random(1);
        for (int length : new int[] {0, 1, 63, 65, 4096}) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertRefused(
                    grant.toBuilder().setSignature(ByteString.copyFrom(bytes)).build(), Reason.BAD_SIGNATURE);
        }
    }

    @Test
    void a_grant_for_elsewhere_should_be_refused() {
        assertRefused(c -> c.setHostId("host-2"), Reason.ELSEWHERE);
        assertRefused(c -> c.setInstallation("other"), Reason.ELSEWHERE);
    }

    @Test
    void a_grant_without_what_it_needs_should_be_refused() {
        assertRefused(GrantClaims.Builder::clearId, Reason.MALFORMED);
        assertRefused(GrantClaims.Builder::clearVserverId, Reason.MALFORMED);
        assertRefused(c -> c.setContext(1), Reason.MALFORMED);
        assertRefused(c -> c.setContext(-1), Reason.MALFORMED);
    }

    @Test
    void a_grant_outside_its_time_should_be_refused() {
        SignedGrant grant = signer.sign(claims());
        assertRefused(verifierAt(NOW.plusSeconds(31)), grant, Reason.OUT_OF_TIME);
        assertRefused(verifierAt(NOW.minusSeconds(6)), grant, Reason.OUT_OF_TIME);
    }

    @Test
    void a_grant_that_lives_too_long_should_be_refused() {
        assertRefused(c -> c.setExpiresMillis(NOW.plusSeconds(301).toEpochMilli()), Reason.OUT_OF_TIME);
        assertRefused(c -> c.setExpiresMillis(Long.MAX_VALUE), Reason.OUT_OF_TIME);
        assertRefused(c -> c.setNotBeforeMillis(Long.MIN_VALUE), Reason.OUT_OF_TIME);
        assertRefused(c -> c.setExpiresMillis(NOW.toEpochMilli() - 1), Reason.OUT_OF_TIME);
    }

    @Test
    void text_that_is_no_key_should_be_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PemKeys.publicKey("nothing"));
        assertThatIllegalArgumentException().isThrownBy(() -> PemKeys.publicKey(PemKeys.write(KEYS.getPrivate())));
        assertThatIllegalArgumentException().isThrownBy(() -> PemKeys.privateKey(PemKeys.write(KEYS.getPublic())));
    }

    private static GrantClaims claims() {
        return GrantClaims.newBuilder()
                .setId("4b9c3c0e-8f0e-4b52-9d43-8d9a43f5a9a1")
                .setInstallation("demo")
                .setHostId("host-1")
                .setVserverId("0d7b0f4e-3f3b-4d8e-a8a9-0d8a6d1d2f11")
                .setContext(100)
                .setInnerUser("root")
                .addKinds(GrantClaims.Kind.SHELL)
                .setNotBeforeMillis(NOW.toEpochMilli())
                .setExpiresMillis(NOW.plusSeconds(30).toEpochMilli())
                .setPerson("demo-owner")
                .build();
    }

    private void assertRefused(UnaryOperator<GrantClaims.Builder> change, Reason reason) {
        assertRefused(signer.sign(change.apply(claims().toBuilder()).build()), reason);
    }

    private void assertRefused(SignedGrant grant, Reason reason) {
        assertRefused(verifier, grant, reason);
    }

    private static void assertRefused(GrantVerifier verifier, SignedGrant grant, Reason reason) {
        assertThatExceptionOfType(GrantRefused.class)
                .isThrownBy(() -> verifier.verify(grant))
                .extracting(GrantRefused::reason)
                .isEqualTo(reason);
    }

    private static GrantVerifier verifierAt(Instant time) {
        return new GrantVerifier("demo", "host-1", List.of(KEYS.getPublic()), Clock.fixed(time, ZoneOffset.UTC));
    }

    private static ByteString flip(ByteString bytes, int index) {
        byte[] copy = bytes.toByteArray();
        copy[index] ^= 1;
        return ByteString.copyFrom(copy);
    }

    private static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
