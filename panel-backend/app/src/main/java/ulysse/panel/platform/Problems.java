package ulysse.panel.platform;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Writes a refusal where no exception can be thrown any more. */
public final class Problems {

    private Problems() {}

    public static Response response(PanelException refusal, UriInfo uri) {
        return Problem.of(refusal).response(uri.getPath());
    }
}
