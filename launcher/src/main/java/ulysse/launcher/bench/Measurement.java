package ulysse.launcher.bench;

import org.jspecify.annotations.Nullable;

/**
 * One number.
 *
 * @param peer the same done without us, in the same unit and the same run; null where there is no such thing
 * @param ratio value divided by peer
 */
public record Measurement(
        String metric,
        double value,
        String unit,
        @Nullable Double peer,
        @Nullable Double ratio) {
    public static Measurement alone(String metric, double value, String unit) {
        return new Measurement(metric, round(value), unit, null, null);
    }

    public static Measurement beside(String metric, double value, String unit, double peer) {
        return new Measurement(metric, round(value), unit, round(peer), round(value / peer));
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
