package ulysse.panel.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import ulysse.panel.platform.PanelException;

/**
 * Guards against cross-site requests: a browser sends the session cookie on its own, but a foreign page cannot add our
 * header without asking us first. A bearer token is never sent on its own, so it needs no such header.
 */
class SameSiteOnly {

    private static final String HEADER = "X-Ulysse-Request";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        boolean changes = !SAFE.contains(request.getMethod());
        boolean byCookie = request.getHeaderString(HttpHeaders.AUTHORIZATION) == null;
        if (changes && byCookie && !"1".equals(request.getHeaderString(HEADER))) {
            throw new PanelException(
                    AccessErrors.CROSS_SITE, "A change from a browser needs the header " + HEADER + ": 1");
        }
    }
}
