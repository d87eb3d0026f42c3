package ulysse.host.incus;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** HTTP over Incus's unix socket. Calls block, on virtual threads gladly. */
final class IncusConnection implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration UPLOAD_TIMEOUT = Duration.ofMinutes(10);
    private static final int MOST_CONNECTIONS = 32;

    private final Vertx vertx;
    private final HttpClient http;
    private final WebSocketClient websockets;
    private final SocketAddress server;

    IncusConnection(Path socket) {
        vertx = Vertx.vertx(new VertxOptions()
                .setPreferNativeTransport(true)
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        http = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(MOST_CONNECTIONS));
        websockets = vertx.createWebSocketClient();
        server = SocketAddress.domainSocketAddress(socket.toString());
    }

    /** The answer's document. Incus's own errors become exceptions. */
    JsonObject call(HttpMethod method, String uri, Map<String, String> headers, Buffer body, Duration timeout) {
        Future<Buffer> answer = onLoop(() -> http.request(options(method, uri, headers, timeout))
                .compose(request -> request.send(body))
                .compose(HttpClientResponse::body));
        return document(method + " " + uri, await(method + " " + uri, answer, timeout));
    }

    /** Opens a request whose body the caller writes piece by piece. */
    Upload open(HttpMethod method, String uri, Map<String, String> headers) {
        Future<Upload> upload = onLoop(() -> http.request(options(method, uri, headers, UPLOAD_TIMEOUT))
                .map(request -> new Upload(request, request.response().compose(HttpClientResponse::body))));
        return await(method + " " + uri, upload, CONNECT_TIMEOUT);
    }

    /** Ends a request that {@link #open} began and reads the answer. */
    JsonObject finish(Upload upload, Duration timeout) {
        String doing = upload.request().getMethod() + " " + upload.request().getURI();
        upload.request().end();
        return document(doing, await(doing, upload.answer(), timeout));
    }

    /** A request under way, and the answer that it will have. */
    record Upload(HttpClientRequest request, Future<Buffer> answer) {}

    /** The answer's reader must be there before the answer is, so the whole chain is made on the thread that it comes on. */
    private <T> Future<T> onLoop(Supplier<Future<T>> work) {
        Promise<T> promise = Promise.promise();
        vertx.runOnContext(now -> work.get().onComplete(promise));
        return promise.future();
    }

    WebSocket websocket(String uri) {
        WebSocketConnectOptions options = new WebSocketConnectOptions();
        options.setServer(server).setHost("incus").setPort(80).setURI(uri);
        return await("GET " + uri, websockets.connect(options), CONNECT_TIMEOUT);
    }

    <T> T await(String doing, Future<T> future, Duration timeout) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw IncusException.unreachable(doing, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw IncusException.unreachable(doing + " took longer than " + timeout, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw IncusException.unreachable(doing + " interrupted", e);
        }
    }

    @Override
    public void close() {
        await("close", vertx.close(), CONNECT_TIMEOUT);
    }

    private RequestOptions options(HttpMethod method, String uri, Map<String, String> headers, Duration timeout) {
        RequestOptions options = new RequestOptions()
                .setServer(server)
                .setHost("incus")
                .setPort(80)
                .setMethod(method)
                .setURI(uri)
                .setConnectTimeout(CONNECT_TIMEOUT.toMillis())
                .setIdleTimeout(timeout.toMillis());
        headers.forEach(options::putHeader);
        return options;
    }

    private static JsonObject document(String doing, Buffer body) {
        JsonObject answer;
        try {
            answer = body.toJsonObject();
        } catch (DecodeException e) {
            throw IncusException.unreachable(doing + " gave no JSON but \"" + body + "\"", e);
        }
        if ("error".equals(answer.getString("type"))) {
            throw new IncusException(answer.getInteger("error_code", 500), answer.getString("error", "no reason"));
        }
        return answer;
    }
}
