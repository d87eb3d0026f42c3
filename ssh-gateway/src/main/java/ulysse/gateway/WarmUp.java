package ulysse.gateway;

/** Warms the ciphers. */
final class WarmUp {
    private WarmUp() {}

    static void run(int mib) {}
}
