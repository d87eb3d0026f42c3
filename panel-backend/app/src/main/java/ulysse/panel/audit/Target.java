package ulysse.panel.audit;

/**
 * What an action was done to.
 *
 * @param kind of thing, such as {@code vserver}
 * @param name as it was at that time, for people
 */
public record Target(String kind, String id, String name) {}
