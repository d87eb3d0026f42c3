package ulysse.gateway.login;

/**
 * A person as the panel knows them.
 *
 * @param id the panel's id, a UUID
 */
public record Person(String id, String username) {}
