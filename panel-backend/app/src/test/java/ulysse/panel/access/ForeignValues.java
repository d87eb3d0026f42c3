package ulysse.panel.access;

import java.util.List;
import ulysse.panel.access.AuthorisationTable.ForeignField;
import ulysse.panel.vserver.TestSite;

/**
 * Names of things that belong to another tenant, for each field that could carry one.
 *
 * @param neighbour an address that the other tenant has in a network of both
 */
record ForeignValues(AuthorisationWorld world, TestSite other, String neighbour) {

    Object of(String path, ForeignField field) {
        if (field.place().equals("path")) {
            return world.id(path, field.name());
        }
        return switch (field.name()) {
            case "vserver" -> world.id("/tenants/{slug}/vservers/{id}", "id");
            case "network" -> other.network();
            case "host" -> other.get("/vservers").path("items.host[0]");
            case "addresses" -> List.of(neighbour);
            case "context" -> other.get("/vservers").path("items.context[0]");
            case "tenant" -> other.tenant().slug();
            default -> throw new AssertionError("ForeignValues knows no foreign " + field.name());
        };
    }
}
