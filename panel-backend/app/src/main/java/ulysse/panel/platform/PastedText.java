package ulysse.panel.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/** Reads a field that people paste: line ends may pass, and the room that reads it says what is wrong with them. */
public class PastedText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    protected PastedText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (!PlainText.isPlainLines(text)) {
            throw new ForbiddenText(parser, "holds a control character");
        }
        return text;
    }
}
