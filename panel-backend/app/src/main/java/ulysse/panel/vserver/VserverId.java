package ulysse.panel.vserver;

import java.util.UUID;

/** Identifies a vserver for ever; its name may go to another one after it. */
public record VserverId(UUID value) {
    public static VserverId random() {
        return new VserverId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
