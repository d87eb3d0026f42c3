package ulysse.gateway.panel;

/** Where the gateway tells what happened. */
public interface SessionReports {

    /** Hand over an event for the panel's audit log. Returns at once; the event is sent as soon as the panel takes it. */
    void report(SessionEvent event);
}
