package ulysse.panel.login;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import ulysse.panel.login.v1.Key;
import ulysse.panel.login.v1.KeyList;
import ulysse.panel.login.v1.KeyUpdate;
import ulysse.panel.sshkey.KeyOfPerson;

/** Puts keys into the words of the contract. */
final class KeyUpdates {

    /** About a megabyte: a gateway accepts four in one message. */
    private static final int KEYS_IN_SNAPSHOT = 2000;

    private KeyUpdates() {}

    /** The first message replaces all that was known; what does not fit follows as additions. */
    static List<KeyUpdate> snapshot(List<KeyOfPerson> keys) {
        List<KeyUpdate> updates = new ArrayList<>();
        int first = Math.min(KEYS_IN_SNAPSHOT, keys.size());
        KeyList list = KeyList.newBuilder()
                .addAllKeys(keys.subList(0, first).stream().map(KeyUpdates::key).toList())
                .build();
        updates.add(KeyUpdate.newBuilder().setSnapshot(list).build());
        keys.subList(first, keys.size()).forEach(key -> updates.add(added(key)));
        return updates;
    }

    static KeyUpdate added(KeyOfPerson key) {
        return KeyUpdate.newBuilder().setAdded(key(key)).build();
    }

    static KeyUpdate removed(String fingerprint) {
        return KeyUpdate.newBuilder().setRemovedFingerprint(fingerprint).build();
    }

    private static Key key(KeyOfPerson key) {
        return Key.newBuilder()
                .setFingerprint(key.fingerprint())
                .setPublicKey(ByteString.copyFrom(key.blob()))
                .setPersonId(key.person().toString())
                .setUsername(key.username())
                .build();
    }
}
