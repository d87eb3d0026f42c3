package ulysse.host.network;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import ulysse.host.contract.ContextId;
import ulysse.host.platform.Programs;

/**
 * How the host's ends of vservers' cards are named: by installation, context and card. Rules can then go by the card that a
 * packet comes in by, which a vserver cannot choose, and what a killed engine left behind can be told from what is in use.
 */
public final class CardNames {
    private CardNames() {}

    /** Begins the names of all cards of an installation. Short, because the kernel takes 15 characters in all. */
    public static String prefix(String installation) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(installation.getBytes(StandardCharsets.US_ASCII));
            return "ul" + HexFormat.of().formatHex(digest, 0, 3);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public static String card(String installation, ContextId context, int index) {
        return "%s%04x%d".formatted(prefix(installation), context.value(), index);
    }

    /** Removes a card if it is there; its other end and the routes to it go with it. Whether it was there. */
    public static boolean remove(String card) {
        if (!Files.exists(Path.of("/sys/class/net", card))) {
            return false;
        }
        Programs.run(List.of("ip", "link", "delete", "dev", card), "", Duration.ofSeconds(10));
        return true;
    }
}
