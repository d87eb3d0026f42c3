package ulysse.panel.platform;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Answers the portal's own addresses ({@code /t/demo}, {@code /staff/hosts}) with its one page, which draws what belongs
 * there. Quinoa would do it for what no resource knows, but our problem mappers answer that first.
 */
@Singleton
class PortalAddresses {

    /** Neither ours nor a file: files have a dot in their name. */
    private static final String PAGES = "/(?!(?:api|q|login|logout|assets)(?:/|$))[^.]+";

    /** Before the API's routes, whatever their order. */
    private static final int FIRST = 1;

    void register(@Observes Router router) {
        router.getWithRegex(PAGES).order(FIRST).handler(PortalAddresses::page);
    }

    private static void page(RoutingContext request) {
        request.reroute("/");
    }
}
