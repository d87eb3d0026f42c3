package ulysse.panel.host;

/** What a host says, made fit for logs, pages and the database: some of it comes from inside a vserver. */
final class HostWords {
    private static final int LONGEST = 2000;

    private HostWords() {}

    /** Put a question mark for each control character but the line end, and keep the beginning of what is too long. */
    static String clean(String said) {
        StringBuilder words = new StringBuilder();
        said.codePoints().limit(LONGEST).map(c -> isForbidden(c) ? '?' : c).forEach(words::appendCodePoint);
        return words.toString();
    }

    private static boolean isForbidden(int codePoint) {
        return (Character.isISOControl(codePoint) && codePoint != '\n')
                || Character.getType(codePoint) == Character.SURROGATE;
    }
}
