package ulysse.panel.quota;

import java.util.EnumMap;
import java.util.Map;

/** How much of each resource an order takes, in the order in which it is taken. */
public record Demand(Map<Resource, Long> amounts) {
    public Demand {
        EnumMap<Resource, Long> sorted = new EnumMap<>(Resource.class);
        sorted.putAll(amounts);
        sorted.values().forEach(Demand::requirePositive);
        amounts = java.util.Collections.unmodifiableMap(sorted);
    }

    private static void requirePositive(long amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("a demand is positive: " + amount);
        }
    }
}
