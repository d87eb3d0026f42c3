package ulysse.panel.platform;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Sends the version of what is answered as its {@code ETag}, so that no resource can forget it. */
class VersionTag {

    @ServerResponseFilter
    public void add(ContainerResponseContext response) {
        if (response.getEntity() instanceof Versioned thing) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + thing.version() + "\"");
        }
    }
}
