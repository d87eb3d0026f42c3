package ulysse.host.instance;

import java.util.UUID;
import ulysse.host.platform.Edge;

/** The panel's id of a vserver, kept as a mark on its instance. */
public record VserverId(UUID value) {
    /** @throws ulysse.host.platform.DriverException when the text is no UUID */
    public static VserverId parse(String text) {
        try {
            UUID value = UUID.fromString(text);
            if (value.toString().equalsIgnoreCase(text)) {
                return new VserverId(value);
            }
        } catch (IllegalArgumentException e) {
            // told below, as are the short forms that UUID accepts
        }
        throw Edge.invalid("vserver id", text);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
