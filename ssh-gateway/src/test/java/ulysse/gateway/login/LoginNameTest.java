package ulysse.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginNameTest {
    private static final int TRIES = 200_000;

    @Test
    void a_vserver_and_its_tenant_should_be_told_apart_by_the_dot() {
        assertThat(LoginName.parse("web1.demo")).isEqualTo(new LoginName.Vserver("web1", "demo"));
        assertThat(LoginName.parse("a.b")).isEqualTo(new LoginName.Vserver("a", "b"));
        assertThat(LoginName.parse("a-b-1.c-d-2")).isEqualTo(new LoginName.Vserver("a-b-1", "c-d-2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "root", "demo-owner", "a+b+c", "web1@demo", ":", "\n", "\u001b[31m"})
    void a_name_without_a_dot_should_lead_to_the_list(String login) {
        assertThat(LoginName.parse(login)).isEqualTo(new LoginName.Listing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "..",
                "a.",
                ".b",
                "a..b",
                "a.b.c",
                "A.b",
                "web1.DEMO",
                "-a.b",
                "a-.b",
                "a.b-",
                "1a.b",
                "a.1b",
                "a_b.c",
                "../x.demo",
                "web1.demo\n",
                "web1.demo\0",
                " web1.demo",
                "web1.demo ",
                "web1 .demo",
                "wéb.demo",
                "wеb1.demo",
                "web1.de\u202emo",
                "\u001b]0;x\u0007.demo",
                "web1\uff0edemo.x.",
                "web1.demo;id",
                "$(id).demo"
            })
    void nonsense_with_a_dot_should_lead_nowhere(String login) {
        assertThat(LoginName.parse(login)).isEqualTo(new LoginName.Nowhere());
    }

    @Test
    void a_name_longer_than_a_host_name_part_should_lead_nowhere() {
        assertThat(LoginName.parse("a".repeat(63) + ".b")).isInstanceOf(LoginName.Vserver.class);
        assertThat(LoginName.parse("a".repeat(64) + ".b")).isEqualTo(new LoginName.Nowhere());
        assertThat(LoginName.parse("a".repeat(1_000_000) + ".b")).isEqualTo(new LoginName.Nowhere());
        assertThat(LoginName.parse("-".repeat(1_000_000) + ".")).isEqualTo(new LoginName.Nowhere());
    }

    @Test
    void whatever_is_read_as_a_vserver_should_be_written_the_same_and_hold_nothing_odd() {
        Random random = new Random(7);
        String alphabet = "ab1-.Z_/ \n\0é+@:";
        for (int i = 0; i < TRIES; i++) {
            StringBuilder login = new StringBuilder();
            int length = random.nextInt(9);
            for (int j = 0; j < length; j++) {
                login.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            if (LoginName.parse(login.toString()) instanceof LoginName.Vserver vserver) {
                assertThat(vserver).hasToString(login.toString());
                assertThat(login.toString()).matches("[a-z0-9-]+\\.[a-z0-9-]+");
            }
        }
    }
}
