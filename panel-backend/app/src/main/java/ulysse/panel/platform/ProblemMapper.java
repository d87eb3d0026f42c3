package ulysse.panel.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure of a request into a problem body; alone in doing so. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    public Response refused(PanelException refusal, UriInfo uri) {
        return Problem.of(refusal).response(uri.getPath());
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid, UriInfo uri) {
        List<InvalidField> fields = invalid.getConstraintViolations().stream()
                .map(violation ->
                        new InvalidField(fieldName(violation.getPropertyPath().toString()), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(InvalidField::field))
                .toList();
        return refused(InvalidField.refusal(fields), uri);
    }

    /** Hibernate Validator says {@code invite.request.email}: the method and its parameter mean nothing to a client. */
    private static String fieldName(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    @ServerExceptionMapper(priority = 1)
    public Response unreadable(JsonProcessingException unreadable, UriInfo uri) {
        // A record's constructor may have said more precisely what is wrong.
        return refused(
                Causes.find(unreadable, PanelException.class).orElseGet(() -> UnreadableJson.refusal(unreadable)), uri);
    }

    /** Named apart, because Quarkus has an answer of its own to this kind. */
    @ServerExceptionMapper(priority = 1)
    public Response mismatched(MismatchedInputException unreadable, UriInfo uri) {
        return unreadable(unreadable, uri);
    }

    /** No such route, wrong method, wrong media type, and whatever else JAX-RS itself refuses. */
    @ServerExceptionMapper
    public Response refusedByJaxRs(WebApplicationException refusal, UriInfo uri) {
        if (refusal.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable, uri);
        }
        Response.StatusType status = refusal.getResponse().getStatusInfo();
        if (status.getStatusCode() >= 500 || status.getStatusCode() < 400) {
            return status.getStatusCode() < 400 ? refusal.getResponse() : unexpected(refusal, uri);
        }
        return new Problem(
                        HttpRefusal.code(status.getStatusCode()),
                        status.getReasonPhrase(),
                        status.getStatusCode(),
                        HttpRefusal.detail(status.getStatusCode()))
                .response(uri.getPath());
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure, UriInfo uri) {
        Optional<PanelException> refusal = Causes.find(failure, PanelException.class);
        if (refusal.isPresent()) {
            return refused(refusal.get(), uri);
        }
        if (Causes.find(failure, SQLException.class).filter(Causes::isConflict).isPresent()) {
            LOG.debug("a constraint of the database refused", failure);
            return new Problem(
                            "request/conflict",
                            "Conflict",
                            409,
                            "This conflicts with what is already there; read it again")
                    .response(uri.getPath());
        }
        if (Causes.find(failure, SQLException.class).filter(Causes::isOverload).isPresent()) {
            LOG.warn("the database has too much to do", failure);
            return new Problem(
                            "request/busy",
                            "Too much at once",
                            503,
                            "The database has more to do than it can; try again in a moment, with the same Idempotency-Key")
                    .response(uri.getPath());
        }
        return internal(failure, uri);
    }

    /** What the client gets says nothing of the cause, but names the log line that does. */
    private static Response internal(Throwable failure, UriInfo uri) {
        UUID id = UUID.randomUUID();
        LOG.errorf(failure, "request failed, incident %s", id);
        return new Problem(
                        "internal",
                        "Something went wrong on our side",
                        500,
                        "Tell the staff this number: " + id,
                        Map.of("incident", id))
                .response(uri.getPath());
    }
}
