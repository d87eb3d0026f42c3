package ulysse.host.kernel;

/** A window's size in characters and in pixels. What SSH clients send is clamped to what the kernel can hold. */
public record TerminalSize(int columns, int rows, int widthPixels, int heightPixels) {
    private static final int MOST = 0xffff;

    public TerminalSize {
        columns = clamp(columns);
        rows = clamp(rows);
        widthPixels = clamp(widthPixels);
        heightPixels = clamp(heightPixels);
    }

    private static int clamp(int value) {
        return value < 0 ? MOST : Math.min(value, MOST);
    }
}
