package ulysse.host.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ulysse.host.contract.ContextId;
import ulysse.host.platform.DriverException;
import ulysse.host.platform.DriverException.Kind;

class SubordinateIdsTest {
    @TempDir
    private Path etc;

    @Test
    void what_is_granted_should_be_granted_as_user_and_as_group() throws IOException {
        files("root:1000:5000\n0:100000:65536\n", "root:2000:1000\n\nroot:150000:1000000\n");
        assertThat(ids().granted()).extracting(IdRange::first).containsExactly(2000L, 150_000L);
        assertThat(ids().granted()).extracting(IdRange::count).containsExactly(1000L, 15_536L);
    }

    @Test
    void what_others_may_map_should_be_told_with_its_line() throws IOException {
        files("root:131072:2147352576\nalice:231072:65536\n", "# a remark\nbob:4294967295:1\ncarol:x:y\nroot:1:2:3\n");
        assertThat(ids().foreign())
                .containsExactly(
                        new IdRange(231_072, 65_536, "alice (line 2 of %s)".formatted(etc.resolve("subuid"))),
                        new IdRange(4_294_967_295L, 1, "bob (line 2 of %s)".formatted(etc.resolve("subgid"))));
    }

    @Test
    void a_context_that_is_not_granted_should_be_refused_with_its_remedy() throws IOException {
        files("root:1000000:1000000000\n", "root:1000000:1000000000\n");
        assertRefused(
                15,
                "the ids 983040 to 1048575 of context 15 ",
                etc.resolve("subuid").toString(),
                "root:131072:2147352576");
        assertThatCode(() -> ids().check(new ContextId(16))).doesNotThrowAnyException();
        assertThatCode(() -> ids().check(new ContextId(15_273))).doesNotThrowAnyException();
        assertRefused(15_274, "context 15274", "restart the engine");
    }

    @Test
    void a_context_that_another_user_may_map_should_be_refused() throws IOException {
        files("root:131072:2147352576\nalice:231072:65536\n", "root:131072:2147352576\n");
        assertThatCode(() -> ids().check(new ContextId(2))).doesNotThrowAnyException();
        assertRefused(3, "context 3 ", "alice (line 2 of ");
        assertRefused(4, "context 4 ", "alice (line 2 of ");
        assertThatCode(() -> ids().check(new ContextId(32_767))).doesNotThrowAnyException();
    }

    @Test
    void a_host_without_these_files_should_refuse_nothing() {
        assertThat(ids().granted()).isEmpty();
        assertThat(ids().foreign()).isEmpty();
        assertThatCode(() -> ids().check(new ContextId(2))).doesNotThrowAnyException();
    }

    private void assertRefused(int context, String... words) {
        assertThatExceptionOfType(DriverException.class)
                .isThrownBy(() -> ids().check(new ContextId(context)))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Kind.REFUSED))
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(words));
    }

    private SubordinateIds ids() {
        return new SubordinateIds(etc);
    }

    private void files(String users, String groups) throws IOException {
        Files.writeString(etc.resolve("subuid"), users);
        Files.writeString(etc.resolve("subgid"), groups);
    }
}
