package ulysse.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyIndexTest {
    private static final Person ANN = new Person("1", "ann");
    private static final Person BOB = new Person("2", "bob");

    private final KeyIndex keys = new KeyIndex();
    private final List<String> removed = new ArrayList<>();

    KeyIndexTest() {
        keys.onRemoved(removed::add);
    }

    @Test
    void nothing_should_be_known_before_the_first_list_and_an_empty_list_is_one() {
        assertThat(keys.isKnown()).isFalse();
        keys.replace(Map.of());
        assertThat(keys.isKnown()).isTrue();
    }

    @Test
    void a_new_list_should_tell_of_those_that_are_gone() {
        keys.replace(Map.of("a", ANN, "b", BOB));
        keys.replace(Map.of("b", BOB));

        assertThat(removed).containsExactly("a");
        assertThat(keys.find("a")).isEmpty();
        assertThat(keys.find("b")).contains(BOB);
    }

    @Test
    void a_removed_key_should_be_told_once() {
        keys.add("a", ANN);
        keys.remove("a");
        keys.remove("a");

        assertThat(removed).containsExactly("a");
    }
}
