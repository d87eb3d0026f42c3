package ulysse.panel.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** Thrown while a body is read, at a string that holds what no text of ours may hold. */
class ForbiddenText extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    ForbiddenText(JsonParser parser, String message) {
        super(parser, message);
    }
}
