package ulysse.gateway.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowSizeTest {
    @Test
    void a_size_should_fit_the_kernels_sixteen_bits() {
        assertThat(WindowSize.clamped(80, 24, 0, 0)).isEqualTo(new WindowSize(80, 24, 0, 0));
        assertThat(WindowSize.clamped(4_294_967_295L, 1L << 31, 70_000, -1))
                .isEqualTo(new WindowSize(65_535, 65_535, 65_535, 0));
    }
}
