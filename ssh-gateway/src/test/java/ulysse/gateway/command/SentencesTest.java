package ulysse.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.junit.jupiter.api.Test;
import ulysse.gateway.host.HostFailure;
import ulysse.gateway.login.LoginName;
import ulysse.gateway.panel.Decision;
import ulysse.gateway.panel.VserverEntry;

class SentencesTest {
    private static final LoginName LOGIN = new LoginName.Vserver("web1", "demo");

    @Test
    void the_language_should_be_chosen_as_programs_choose_it() {
        assertThat(Sentences.in(Map.of()).nameAVserver()).startsWith("name a vserver");
        assertThat(Sentences.in(Map.of("LANG", "fr_FR.UTF-8")).nameAVserver()).startsWith("indiquez");
        assertThat(Sentences.in(Map.of("LANG", "fr", "LC_ALL", "C")).nameAVserver())
                .startsWith("name");
        assertThat(Sentences.in(Map.of("LANG", "de_DE")).nameAVserver()).startsWith("name");
    }

    @Test
    void both_languages_should_have_every_sentence() {
        Control control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        String bundle = "ulysse.gateway.command.sentences";
        ResourceBundle english = ResourceBundle.getBundle(bundle, Locale.ROOT, control);
        for (String key : english.keySet()) {
            assertThat(ResourceBundle.getBundle(bundle, Locale.FRENCH, control).getString(key))
                    .isNotEqualTo(english.getString(key));
        }
        for (String language : List.of("C", "fr")) {
            Sentences sentences = Sentences.in(Map.of("LANG", language));
            for (Decision.Reason reason : Decision.Reason.values()) {
                assertThat(sentences.refusal(reason, LOGIN)).doesNotContain("%");
            }
            for (HostFailure.Kind kind : HostFailure.Kind.values()) {
                assertThat(sentences.failure(kind, LOGIN)).doesNotContain("%");
            }
        }
    }

    @Test
    void what_is_unknown_should_never_be_named() {
        assertThat(Sentences.in(Map.of()).refusal(Decision.Reason.UNKNOWN, LOGIN))
                .doesNotContain("web1.demo");
    }

    @Test
    void a_table_should_be_aligned_whatever_its_widths() {
        String table = new VserverTable(Sentences.in(Map.of()))
                .render(List.of(
                        new VserverEntry("a", "b", "running", List.of("10.0.0.1", "10.0.0.2"), 32767),
                        new VserverEntry("a-very-long-name", "tenant", "x", List.of(), 0)));

        assertThat(table).isEqualTo("""
                        NAME                     STATE    ADDRESS            CONTEXT
                        a.b                      running  10.0.0.1,10.0.0.2  32767
                        a-very-long-name.tenant  x        -                  -
                        """);
    }
}
