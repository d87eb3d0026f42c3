package ulysse.host.incus;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.WebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ulysse.host.incus.IncusConnection.Upload;
import ulysse.host.platform.DriverException;
import ulysse.host.platform.DriverException.Kind;

/** Incus's REST API in the words that this room uses. An asynchronous call returns when its operation has ended. */
public final class IncusApi implements AutoCloseable {
    private static final Duration ANSWER_TIME = Duration.ofSeconds(60);
    private static final Duration WAIT_SLICE = Duration.ofSeconds(20);
    private static final Duration OPERATION_TIME = Duration.ofMinutes(10);

    private final IncusConnection connection;

    public IncusApi(Path socket) {
        connection = new IncusConnection(socket);
    }

    JsonObject get(String uri) {
        return object(call(HttpMethod.GET, uri, Buffer.buffer()));
    }

    Optional<JsonObject> find(String uri) {
        try {
            return Optional.of(get(uri));
        } catch (IncusException e) {
            if (e.isNotFound()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The objects of a list that was asked for with {@code recursion=1}. */
    List<JsonObject> list(String uri) {
        JsonArray items = call(HttpMethod.GET, uri, Buffer.buffer()).getJsonArray("metadata", new JsonArray());
        return items == null ? List.of() : objects(items).toList();
    }

    void post(String uri, JsonObject body) {
        settle(call(HttpMethod.POST, uri, body.toBuffer()));
    }

    void put(String uri, JsonObject body) {
        settle(call(HttpMethod.PUT, uri, body.toBuffer()));
    }

    void patch(String uri, JsonObject body) {
        settle(call(HttpMethod.PATCH, uri, body.toBuffer()));
    }

    /** Deletes; what isn't there is deleted. */
    void delete(String uri) {
        try {
            settle(call(HttpMethod.DELETE, uri, Buffer.buffer()));
        } catch (IncusException e) {
            if (!e.isNotFound()) {
                throw e;
            }
        }
    }

    void upload(String uri, Map<String, String> headers, byte[] content) {
        settle(connection.call(HttpMethod.POST, uri, headers, Buffer.buffer(content), ANSWER_TIME));
    }

    Upload openUpload(String uri, Map<String, String> headers) {
        return connection.open(HttpMethod.POST, uri, headers);
    }

    void write(Upload upload, byte[] piece) {
        connection.await(
                "upload to " + upload.request().getURI(), upload.request().write(Buffer.buffer(piece)), ANSWER_TIME);
    }

    /** Ends an upload and returns what its operation made. */
    JsonObject finishUpload(Upload upload) {
        return settle(connection.finish(upload, OPERATION_TIME));
    }

    WebSocket events(String uri) {
        return connection.websocket(uri);
    }

    /** Waits until no operation runs on this instance, so that the next one isn't refused as busy. */
    void awaitIdle(String project, String instance) {
        JsonObject all = get("/1.0/operations?recursion=1&project=" + encode(project));
        Stream.of("running", "pending")
                .flatMap(state -> objects(all.getJsonArray(state, new JsonArray())))
                .filter(operation -> isAbout(operation, instance))
                .forEach(operation -> {
                    try {
                        await(operation.getString("id"));
                    } catch (IncusException e) {
                        if (e.kind() == Kind.UNREACHABLE) {
                            throw e;
                        }
                        // How it ended is for the caller to see from the instance.
                    }
                });
    }

    @Override
    public void close() {
        connection.close();
    }

    static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    static Stream<JsonObject> objects(JsonArray items) {
        return items.stream().map(JsonObject.class::cast);
    }

    private static boolean isAbout(JsonObject operation, String instance) {
        JsonObject resources = operation.getJsonObject("resources", new JsonObject());
        JsonArray instances = resources == null ? null : resources.getJsonArray("instances");
        return instances != null
                && instances.stream()
                        .map(uri -> uri.toString().replaceFirst("\\?.*", ""))
                        .anyMatch(uri -> uri.endsWith("/instances/" + instance));
    }

    private JsonObject call(HttpMethod method, String uri, Buffer body) {
        Map<String, String> headers = body.length() == 0 ? Map.of() : Map.of("Content-Type", "application/json");
        return connection.call(method, uri, headers, body, ANSWER_TIME);
    }

    /** Waits for the operation of an asynchronous answer; gives the operation's or the answer's own metadata. */
    private JsonObject settle(JsonObject answer) {
        if (!"async".equals(answer.getString("type"))) {
            return object(answer);
        }
        return await(object(answer).getString("id"));
    }

    private JsonObject await(String operation) {
        long deadline = System.nanoTime() + OPERATION_TIME.toNanos();
        while (System.nanoTime() < deadline) {
            JsonObject state = slice(operation);
            switch (state.getInteger("status_code", 0)) {
                case 200 -> {
                    return state.getJsonObject("metadata", new JsonObject());
                }
                case 400, 401 -> throw new IncusException(400, state.getString("err", "operation failed"));
                default -> {} // still running
            }
        }
        throw new DriverException(Kind.TIMED_OUT, "Incus has not finished after " + OPERATION_TIME);
    }

    private JsonObject slice(String operation) {
        String uri = "/1.0/operations/%s/wait?timeout=%d".formatted(encode(operation), WAIT_SLICE.toSeconds());
        try {
            return get(uri);
        } catch (IncusException e) {
            if (e.isNotFound()) {
                // Operations live in the daemon's memory only.
                throw IncusException.unreachable("the operation is gone: Incus was restarted meanwhile", e);
            }
            throw e;
        }
    }

    private static JsonObject object(JsonObject answer) {
        Object metadata = answer.getValue("metadata");
        return metadata instanceof JsonObject object ? object : new JsonObject();
    }
}
