package ulysse.host.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ulysse.host.platform.DriverException.Kind;

class EdgeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "10.0.0.1/24",
                "10.0.0.1 ",
                "10.0.0.256",
                "10.0.0",
                "10.0.0.1-5",
                "*",
                "0x0a000001",
                "167772161",
                "fe80::1%eth0",
                "10.0.0.1;",
                "10.0.0.1\n",
                "::/0",
                "localhost"
            })
    void what_is_no_single_address_should_be_refused(String text) {
        assertRefused(() -> Edge.address(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "192.168.255.254", "fd00::1", "2001:db8:0:0:0:0:0:7"})
    void an_address_should_pass(String text) {
        assertThat(Edge.address(text).toCanonicalString()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.1/24", "10.0.0.0/33", "10.0.0.0/24,10.0.1.0/24", "any", "fd00::1/64"})
    void what_is_no_subnet_should_be_refused(String text) {
        assertRefused(() -> Edge.subnet(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a..b", "A", "a_b", "a\nb", "a b", "é", "a.", ".a"})
    void what_is_no_host_name_should_be_refused(String text) {
        assertRefused(() -> Edge.hostName(text));
        assertRefused(() -> Edge.hostName("a".repeat(254)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "abcdefghijklm", "ABCD", "ab-cd", "../etc", "a b c"})
    void what_is_no_installation_should_be_refused(String text) {
        assertRefused(() -> Edge.installation(text));
    }

    @Test
    void no_control_character_should_pass_or_be_shown() {
        for (char c = 0; c < 0x20; c++) {
            String text = "a" + c + "b";
            assertRefused(() -> Edge.plain(text, 10, "name"));
            assertThat(Edge.printable(text)).isEqualTo(c == '\n' ? text : "a?b");
        }
        assertThat(Edge.printable("x".repeat(5000))).hasSize(2001);
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatExceptionOfType(DriverException.class)
                .isThrownBy(call)
                .extracting(DriverException::kind)
                .isEqualTo(Kind.INVALID_REQUEST);
    }
}
