package ulysse.host.incus;

import io.vertx.core.http.WebSocket;
import io.vertx.core.json.JsonObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ulysse.host.contract.ContextId;
import ulysse.host.instance.Engine.Watcher;
import ulysse.host.platform.DriverException;
import ulysse.host.platform.DriverException.Kind;

/** Incus's life-cycle events of our project, told as contexts that changed. */
final class IncusWatch implements AutoCloseable {
    private static final Pattern SOURCE = Pattern.compile("/1\\.0/instances/vs([0-9]{1,5})(\\?.*)?");

    private final WebSocket socket;
    private volatile boolean closed;

    IncusWatch(WebSocket socket, Watcher watcher) {
        this.socket = socket;
        socket.textMessageHandler(text -> tell(watcher, new JsonObject(text)));
        socket.closeHandler(gone -> {
            if (!closed) {
                watcher.lost(new DriverException(Kind.UNREACHABLE, "Incus ended its events"));
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        socket.close();
    }

    private static void tell(Watcher watcher, JsonObject event) {
        JsonObject metadata = event.getJsonObject("metadata", new JsonObject());
        Matcher source = SOURCE.matcher(metadata.getString("source", ""));
        if (metadata.getString("action", "").startsWith("instance-") && source.matches()) {
            int number = Integer.parseInt(source.group(1));
            if (number >= ContextId.FIRST && number <= ContextId.LAST) {
                watcher.changed(new ContextId(number));
            }
        }
    }
}
