package ulysse.gateway.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InputBudgetTest {
    private final InputBudget budget = new InputBudget(200_000);

    @Test
    void while_memory_is_short_only_those_who_fill_it_should_go() {
        assertThat(budget.take(150_000, 0)).isTrue();
        assertThat(budget.take(60_000, 150_000)).isFalse();
        assertThat(budget.take(10_000, 1_000)).isTrue();

        budget.giveBack(210_000);
        assertThat(budget.take(60_000, 150_000)).isTrue();
        assertThat(budget.waiting()).isEqualTo(70_000);
    }
}
