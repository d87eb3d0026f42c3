package ulysse.panel.platform;

/** A refusal that a client can tell from all others. Each room has an enum of them. */
public interface ErrorCode {

    /** The room and the reason, such as {@code vserver/name-taken}; stable, part of the API. */
    String code();

    /** The HTTP status, 400..599. */
    int status();

    /** The refusal in a few words, the same for every occurrence. */
    String title();
}
