package ulysse.panel.login;

/** Text that an SSH client chose, made fit for a log: no control characters, no novels. */
final class ForeignText {

    private static final int LONGEST = 200;

    private ForeignText() {}

    static String clean(String text) {
        String plain = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "?");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
