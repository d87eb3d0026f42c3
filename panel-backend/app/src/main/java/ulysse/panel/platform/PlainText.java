package ulysse.panel.platform;

import java.util.function.IntPredicate;

/**
 * What a text from outside may hold. Control characters are refused at the edge, once and for all: further in they would
 * end up in log lines, terminals, configuration files and argument vectors.
 */
final class PlainText {

    private PlainText() {}

    static boolean isPlain(String text) {
        return text.codePoints().noneMatch(PlainText::isForbidden);
    }

    /** As {@link #isPlain}, with line ends and tabs: for texts that people paste. */
    static boolean isPlainLines(String text) {
        IntPredicate forbidden = PlainText::isForbidden;
        return text.codePoints()
                .filter(c -> c != '\n' && c != '\r' && c != '\t')
                .noneMatch(forbidden);
    }

    private static boolean isForbidden(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE // half a character
                || codePoint == 0x2028 // line separators that some readers take for line ends
                || codePoint == 0x2029
                || (codePoint >= 0x202a && codePoint <= 0x202e) // texts that read otherwise than they are
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
