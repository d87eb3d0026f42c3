package ulysse.panel.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses control characters in paths and queries, as {@link StrictJson} does in bodies. */
class PlainParameters {

    @ServerRequestFilter(priority = 10)
    public void check(ContainerRequestContext request) {
        check(request.getUriInfo().getPathParameters(true));
        check(request.getUriInfo().getQueryParameters(true));
    }

    private static void check(MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) -> {
            if (!PlainText.isPlain(name) || !values.stream().allMatch(PlainText::isPlain)) {
                throw new PanelException(PlatformErrors.INVALID, "The address holds a control character");
            }
        });
    }
}
