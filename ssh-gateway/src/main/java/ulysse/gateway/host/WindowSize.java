package ulysse.gateway.host;

/** A terminal's size. A client may not know its pixels, and then sends 0. */
public record WindowSize(int columns, int rows, int widthPixels, int heightPixels) {
    private static final int LARGEST = 65_535;

    /** Clamp what a client sent to what a terminal can hold: the kernel's {@code winsize} has 16 bits for each. */
    public static WindowSize clamped(long columns, long rows, long widthPixels, long heightPixels) {
        return new WindowSize(clamp(columns), clamp(rows), clamp(widthPixels), clamp(heightPixels));
    }

    private static int clamp(long value) {
        return (int) Math.clamp(value, 0, LARGEST);
    }
}
