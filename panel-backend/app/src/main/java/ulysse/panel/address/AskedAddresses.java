package ulysse.panel.address;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ulysse.panel.platform.InvalidField;
import ulysse.panel.platform.PanelException;

/** The addresses that an order asks for: at most one of each family. */
public record AskedAddresses(Map<Family, String> byFamily) {
    /** Whichever is next. */
    public static final AskedAddresses NONE = new AskedAddresses(Map.of());

    private static final String FIELD = "addresses";

    public AskedAddresses {
        byFamily = Map.copyOf(byFamily);
    }

    /** Read what stands in a request; null is none. */
    public static AskedAddresses of(@Nullable List<String> texts) {
        if (texts == null) {
            return NONE;
        }
        Map<Family, String> byFamily = new EnumMap<>(Family.class);
        for (String text : texts) {
            String address = address(text);
            if (byFamily.put(Family.of(address), address) != null) {
                throw InvalidField.of(
                        FIELD,
                        "must hold at most one %s address"
                                .formatted(Family.of(address).text()));
            }
        }
        return new AskedAddresses(byFamily);
    }

    private static String address(String text) {
        try {
            Cidr.requireAddress(text);
            return Cidr.parse(text).toCanonicalString();
        } catch (IllegalArgumentException e) {
            throw InvalidField.of(FIELD, "must hold single addresses, for instance 10.7.0.9");
        }
    }

    @Nullable
    String of(Family family) {
        return byFamily.get(family);
    }

    void requireOnly(Collection<Family> families, String network) {
        byFamily.forEach((family, address) -> {
            if (!families.contains(family)) {
                throw outside(address, network);
            }
        });
    }

    static PanelException outside(String address, String network) {
        return InvalidField.of(FIELD, "%s is in no subnet of the network %s".formatted(address, network));
    }
}
