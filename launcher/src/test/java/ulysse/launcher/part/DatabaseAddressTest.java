package ulysse.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseAddressTest {
    @Test
    void the_usual_forms_should_be_understood() {
        assertThat(DatabaseAddress.parse("postgresql://me:pw@db.example:6000/x"))
                .isEqualTo(new DatabaseAddress("db.example", 6000));
        assertThat(DatabaseAddress.parse("jdbc:postgresql://db.example/x").jdbc("ulysse"))
                .isEqualTo("jdbc:postgresql://db.example:5432/ulysse");
    }

    @Test
    void nonsense_should_be_refused() {
        assertThatThrownBy(() -> DatabaseAddress.parse("nonsense")).hasMessageContaining("not the address");
    }
}
