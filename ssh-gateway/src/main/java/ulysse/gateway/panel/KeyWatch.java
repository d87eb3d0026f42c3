package ulysse.gateway.panel;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import ulysse.gateway.login.KeyIndex;
import ulysse.gateway.login.Person;
import ulysse.gateway.platform.StatusWords;
import ulysse.gateway.platform.Workers;
import ulysse.panel.login.v1.Key;
import ulysse.panel.login.v1.KeyList;
import ulysse.panel.login.v1.KeyUpdate;
import ulysse.panel.login.v1.WatchKeysRequest;

/** Keeps the key index as the panel has it, for as long as the gateway runs; when the stream breaks, the last known keys stay. */
@Singleton
public class KeyWatch {
    private static final Logger LOG = Logger.getLogger(KeyWatch.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final PanelChannel panel;
    private final KeyIndex keys;
    private final Workers workers;
    private volatile Duration pause = FIRST_PAUSE;
    private volatile boolean stopped;

    KeyWatch(PanelChannel panel, KeyIndex keys, Workers workers) {
        this.panel = panel;
        this.keys = keys;
        this.workers = workers;
    }

    /** Begin to watch. Returns at once. */
    public void start() {
        panel.streaming().watchKeys(WatchKeysRequest.getDefaultInstance(), new Updates());
    }

    public void stop() {
        stopped = true;
    }

    private void again(String why) {
        if (stopped) {
            return;
        }
        Duration now = pause;
        LOG.warnf("the panel's key stream ended (%s); asking again in about %d ms", why, now.toMillis());
        pause = now.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? now.multipliedBy(2) : LONGEST_PAUSE;
        // Spread over half a pause, so that many gateways do not fall upon a restarted panel at once.
        long jitter = ThreadLocalRandom.current().nextLong(now.toMillis() / 2 + 1);
        workers.after(now.plusMillis(jitter), () -> {
            panel.reconnect();
            start();
        });
    }

    private void replace(KeyList list) {
        keys.replace(list.getKeysList().stream()
                .collect(Collectors.toMap(Key::getFingerprint, KeyWatch::owner, (first, second) -> second)));
        LOG.infof("%d keys known", keys.size());
    }

    private static Person owner(Key key) {
        return new Person(key.getPersonId(), key.getUsername());
    }

    private final class Updates implements StreamObserver<KeyUpdate> {
        @Override
        public void onNext(KeyUpdate update) {
            pause = FIRST_PAUSE;
            switch (update.getKindCase()) {
                case SNAPSHOT -> replace(update.getSnapshot());
                case ADDED -> keys.add(update.getAdded().getFingerprint(), owner(update.getAdded()));
                case REMOVED_FINGERPRINT -> keys.remove(update.getRemovedFingerprint());
                case KIND_NOT_SET -> LOG.debug("an empty key update");
            }
        }

        @Override
        public void onError(Throwable cause) {
            again(StatusWords.of(cause));
        }

        @Override
        public void onCompleted() {
            again("the panel closed it");
        }
    }
}
