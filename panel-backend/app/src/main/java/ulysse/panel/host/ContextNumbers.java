package ulysse.panel.host;

import ulysse.host.contract.ContextId;
import ulysse.panel.access.Actor;

/** The room that keeps the context numbers of hosts, as this one needs it. */
public interface ContextNumbers {
    /** Make a range of numbers ready for use; those that are known stay as they are. */
    void define(Actor actor, HostId host, ContextId first, ContextId last);
}
