package ulysse.gateway.panel;

import java.util.List;
import ulysse.gateway.login.Person;

/** The panel's answers about people and vservers. Each call may wait for the network. */
public interface PanelLogins {

    /**
     * Ask whether a person may enter a vserver, now, for one channel.
     *
     * @throws PanelUnreachable when the panel gave no answer
     */
    Decision authorize(EntryRequest request);

    /**
     * List the vservers that a person may enter, by name.
     *
     * @throws PanelUnreachable when the panel gave no answer
     */
    List<VserverEntry> vservers(Person person);
}
