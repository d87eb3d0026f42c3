package ulysse.panel.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import ulysse.panel.host.HostDescription;
import ulysse.panel.host.HostDescription.IdRange;

class ForbiddenContextsTest {
    @Test
    void a_host_that_tells_nothing_should_forbid_nothing() {
        assertThat(forbidden(List.of(), List.of())).isEmpty();
        assertThat(forbidden(List.of(new IdRange(131_072, 2_147_483_647, "root")), List.of()))
                .isEmpty();
    }

    @Test
    void what_is_not_wholly_granted_by_one_range_should_be_forbidden() {
        List<IdRange> granted = List.of(
                new IdRange(1_000_000, 1_000_999_999, "root"), new IdRange(1_001_000_000, 1_001_999_999, "root"));
        assertThat(forbidden(granted, List.of()))
                .extracting(ForbiddenContexts::first, ForbiddenContexts::last)
                .containsExactly(tuple(2, 15), tuple(15_274, 15_274), tuple(15_289, 32_767));
    }

    @Test
    void what_somebody_else_holds_in_part_should_be_forbidden() {
        assertThat(forbidden(
                        List.of(),
                        List.of(
                                new IdRange(231_072, 296_607, "alice"),
                                new IdRange(5 * 65_536, 5 * 65_536, "bob"),
                                new IdRange(0, 65_535, "carol"),
                                new IdRange(4_294_967_295L, 4_294_967_295L, "dave"))))
                .containsExactly(
                        new ForbiddenContexts(3, 4, "the host: user ids held by alice"),
                        new ForbiddenContexts(5, 5, "the host: user ids held by bob"));
    }

    private static List<ForbiddenContexts> forbidden(List<IdRange> granted, List<IdRange> foreign) {
        return ForbiddenContexts.of(new HostDescription("incus", "6", 1, 1, 1, List.of(), granted, foreign));
    }
}
