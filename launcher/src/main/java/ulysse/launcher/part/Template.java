package ulysse.launcher.part;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with @places@ to fill; a place that nobody fills is a mistake. */
final class Template {
    private static final Pattern PLACE = Pattern.compile("@([a-zA-Z]+)@");

    private final String text;

    private Template(String text) {
        this.text = text;
    }

    static Template of(String name) throws IOException {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no template " + name);
            }
            return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    String fill(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalStateException("nothing to fill in for @" + place.group(1) + "@");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
