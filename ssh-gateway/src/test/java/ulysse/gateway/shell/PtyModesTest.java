package ulysse.gateway.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PtyModesTest {
    private static final byte[] TWO = {1, 0, 0, 0, 3, 53, 0, 0, 0, 1, 0};

    @Test
    void whole_modes_should_be_read() {
        assertThat(PtyModes.parse(TWO)).isEqualTo(Map.of(1, 3, 53, 1));
    }

    @Test
    void a_block_cut_anywhere_should_give_what_is_whole() {
        for (int length = 0; length <= TWO.length; length++) {
            Map<Integer, Integer> modes = PtyModes.parse(Arrays.copyOf(TWO, length));
            assertThat(modes).hasSize(length >= 10 ? 2 : length >= 5 ? 1 : 0);
        }
    }

    @Test
    void an_undefined_opcode_should_end_the_reading() {
        assertThat(PtyModes.parse(new byte[] {1, 0, 0, 0, 3, (byte) 160, 53, 0, 0, 0, 1}))
                .isEqualTo(Map.of(1, 3));
    }

    @Test
    void no_bytes_whatever_should_make_it_throw_or_grow() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            assertThatCode(() -> assertThat(PtyModes.parse(bytes).size()).isLessThanOrEqualTo(128))
                    .doesNotThrowAnyException();
        }
    }
}
