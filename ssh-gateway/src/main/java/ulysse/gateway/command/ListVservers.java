package ulysse.gateway.command;

import jakarta.inject.Singleton;
import java.util.List;
import ulysse.gateway.login.Person;
import ulysse.gateway.panel.PanelLogins;
import ulysse.gateway.panel.VserverEntry;

/** Lists a person's vservers, for those who log in without naming one. */
@Singleton
public class ListVservers {
    private static final String SSH_PORT = "22";

    private final PanelLogins panel;

    ListVservers(PanelLogins panel) {
        this.panel = panel;
    }

    /**
     * Make the list, and say how to enter one.
     *
     * @param address how the gateway is reached, {@code host:port}
     * @return lines that end in a line feed
     */
    public String list(Person person, String address, Sentences sentences) {
        List<VserverEntry> vservers = panel.vservers(person);
        if (vservers.isEmpty()) {
            return sentences.word("no-vservers") + "\n";
        }
        String hint = sentences
                .word("how-to-enter")
                .formatted(sshLine(vservers.getFirst().login(), address));
        return new VserverTable(sentences).render(vservers) + "\n" + hint + "\n";
    }

    private static String sshLine(String login, String address) {
        int colon = address.lastIndexOf(':');
        if (colon < 0) {
            return "ssh %s@%s".formatted(login, address);
        }
        String host = address.substring(0, colon);
        String port = address.substring(colon + 1);
        return SSH_PORT.equals(port)
                ? "ssh %s@%s".formatted(login, host)
                : "ssh -p %s %s@%s".formatted(port, login, host);
    }
}
