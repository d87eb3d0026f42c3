package ulysse.panel.access;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Notes which resource a request has reached, before anything is read for it. */
class NoteRoute {

    private final ScopeOfRequest scope;

    NoteRoute(ScopeOfRequest scope) {
        this.scope = scope;
    }

    @ServerRequestFilter
    public void note(ContainerRequestContext request, ResourceInfo resource) {
        Path route = resource.getResourceClass().getAnnotation(Path.class);
        if (route != null) {
            scope.at(route.value(), request.getUriInfo().getPathParameters().getFirst("slug"));
        }
    }
}
