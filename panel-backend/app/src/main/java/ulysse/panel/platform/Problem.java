package ulysse.panel.platform;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** The body of every refusal, RFC 9457: {@code type} is for programs, {@code detail} for people. */
record Problem(String code, String title, int status, String detail, Map<String, Object> extras) {

    static final MediaType TYPE = new MediaType("application", "problem+json");

    Problem(String code, String title, int status, String detail) {
        this(code, title, status, detail, Map.of());
    }

    static Problem of(PanelException refusal) {
        ErrorCode code = refusal.code();
        return new Problem(code.code(), code.title(), code.status(), refusal.detail(), refusal.extras());
    }

    Response response(String path) {
        return Response.status(status).type(TYPE).entity(members(path)).build();
    }

    /** The members in the order in which people read them. */
    Map<String, Object> members(String path) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "urn:ulysse:problem:" + code);
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        members.put("instance", path);
        extras.forEach(members::putIfAbsent);
        return members;
    }
}
