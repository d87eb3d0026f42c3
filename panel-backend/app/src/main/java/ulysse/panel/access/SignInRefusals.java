package ulysse.panel.access;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import ulysse.panel.platform.PanelException;
import ulysse.panel.platform.Problems;

/**
 * Answers those who are not signed in: the API with a 401 that a script understands, the pages with the way to the
 * identity provider.
 */
class SignInRefusals {

    private static final Logger LOG = Logger.getLogger(SignInRefusals.class);
    private static final String API = "/api/";

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> nobody(UnauthorizedException nobody, RoutingContext request, UriInfo uri) {
        return challenge(request, uri);
    }

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> badToken(AuthenticationFailedException failed, RoutingContext request, UriInfo uri) {
        return isProviderDown(failed) ? Uni.createFrom().item(providerDown(failed, uri)) : challenge(request, uri);
    }

    @ServerExceptionMapper(priority = 1)
    public Response unfinished(AuthenticationCompletionException failed, UriInfo uri) {
        return isProviderDown(failed) ? providerDown(failed, uri) : notSignedIn(uri);
    }

    @ServerExceptionMapper(priority = 1)
    public Response elsewhere(AuthenticationRedirectException redirect, UriInfo uri) {
        if (uri.getPath().startsWith(API)) {
            return notSignedIn(uri);
        }
        return Response.status(redirect.getCode())
                .header("Location", redirect.getRedirectUri())
                .build();
    }

    @ServerExceptionMapper(priority = 1)
    public Response providerIsDown(OIDCException down, UriInfo uri) {
        return providerDown(down, uri);
    }

    @ServerExceptionMapper(priority = 1)
    public Response forbidden(ForbiddenException forbidden, UriInfo uri) {
        return Problems.response(new PanelException(AccessErrors.FORBIDDEN, "This is not for you"), uri);
    }

    private static Uni<Response> challenge(RoutingContext request, UriInfo uri) {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        if (uri.getPath().startsWith(API) || authenticator == null) {
            return Uni.createFrom().item(notSignedIn(uri));
        }
        return authenticator
                .getChallenge(request)
                .map(challenge -> challenge == null ? notSignedIn(uri) : wayToProvider(challenge))
                .onFailure(SignInRefusals::isProviderDown)
                .recoverWithItem(down -> providerDown(down, uri));
    }

    private static Response wayToProvider(ChallengeData challenge) {
        Response.ResponseBuilder response = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
        return response.build();
    }

    private static Response notSignedIn(UriInfo uri) {
        PanelException refusal =
                new PanelException(AccessErrors.NOT_SIGNED_IN, "Sign in, or send a valid bearer token");
        return Response.fromResponse(Problems.response(refusal, uri))
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    private static boolean isProviderDown(Throwable failure) {
        return ulysse.panel.platform.Causes.find(failure, OIDCException.class).isPresent()
                || ulysse.panel.platform.Causes.find(failure, java.net.ConnectException.class)
                        .isPresent();
    }

    private static Response providerDown(Throwable failure, UriInfo uri) {
        LOG.warnf("the identity provider does not answer: %s", failure.getMessage());
        PanelException refusal = new PanelException(
                AccessErrors.PROVIDER_DOWN, "Signing in is not possible just now; what runs goes on running");
        return Response.fromResponse(Problems.response(refusal, uri))
                .header("Retry-After", 5)
                .build();
    }
}
