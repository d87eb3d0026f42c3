package ulysse.host.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContextIdTest {
    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1, 32_768, Integer.MAX_VALUE})
    void a_number_outside_2_to_32767_should_be_refused(int value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ContextId(value));
    }

    @Test
    void the_last_id_of_the_last_context_should_be_the_last_signed_number() {
        assertThat(new ContextId(ContextId.LAST).lastUid()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void the_first_context_should_start_after_the_watcher() {
        assertThat(new ContextId(ContextId.FIRST).firstUid()).isEqualTo(131_072);
    }

    @Test
    void the_ranges_of_neighbours_should_touch_and_never_overlap() {
        IntStream.range(ContextId.FIRST, ContextId.LAST).forEach(value -> {
            ContextId here = new ContextId(value);
            ContextId next = new ContextId(value + 1);
            assertThat(next.firstUid()).isEqualTo(here.lastUid() + 1);
            assertThat(here.overlaps(next.firstUid(), next.lastUid())).isFalse();
            assertThat(here.overlaps(here.lastUid(), next.firstUid())).isTrue();
        });
    }
}
