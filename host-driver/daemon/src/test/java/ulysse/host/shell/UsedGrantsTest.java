package ulysse.host.shell;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import ulysse.host.contract.GrantRefused;
import ulysse.host.v1.GrantClaims;

class UsedGrantsTest {
    private final SettableClock clock = new SettableClock();
    private final UsedGrants used = new UsedGrants(clock);

    @Test
    void a_grant_should_be_used_once() throws GrantRefused {
        used.use(grant("a", 0, 30));
        used.use(grant("b", 0, 30));
        assertRefused(grant("a", 0, 30));
        clock.seconds = 29;
        assertRefused(grant("a", 0, 30));
    }

    @Test
    void a_grant_that_expired_should_be_forgotten() throws GrantRefused {
        used.use(grant("a", 0, 30));
        clock.seconds = 31;
        used.use(grant("a", 31, 60)); // by now the verifier refuses the old one for its time
    }

    @Test
    void a_grant_from_before_the_driver_began_should_be_refused() {
        assertRefused(grant("a", -1, 30));
    }

    private void assertRefused(GrantClaims claims) {
        assertThatExceptionOfType(GrantRefused.class)
                .isThrownBy(() -> used.use(claims))
                .extracting(GrantRefused::reason)
                .isEqualTo(GrantRefused.Reason.REPLAYED);
    }

    private static GrantClaims grant(String id, long from, long until) {
        return GrantClaims.newBuilder()
                .setId(id)
                .setNotBeforeMillis(SettableClock.START.plusSeconds(from).toEpochMilli())
                .setExpiresMillis(SettableClock.START.plusSeconds(until).toEpochMilli())
                .build();
    }

    private static final class SettableClock extends Clock {
        static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
        private long seconds;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return START.plusSeconds(seconds);
        }
    }
}
