package ulysse.gateway.doubles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a person at a terminal would see. */
public final class Screen {
    private final StringBuffer text = new StringBuffer();

    public Screen(InputStream input) {
        Thread.ofPlatform().daemon().start(() -> read(input));
    }

    public String text() {
        return text.toString();
    }

    private void read(InputStream input) {
        byte[] buffer = new byte[4096];
        try {
            int count = input.read(buffer);
            while (count > 0) {
                text.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
                count = input.read(buffer);
            }
        } catch (IOException e) {
            text.append(e);
        }
    }
}
