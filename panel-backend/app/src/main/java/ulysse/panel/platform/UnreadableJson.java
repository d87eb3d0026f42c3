package ulysse.panel.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/** Says what is wrong with a body, without the class names that Jackson would tell. */
final class UnreadableJson {

    private UnreadableJson() {}

    static PanelException refusal(JsonProcessingException unreadable) {
        return switch (unreadable) {
            case ForbiddenText forbidden -> InvalidField.of(field(forbidden), forbidden.getOriginalMessage());
            case UnrecognizedPropertyException unknown -> InvalidField.of(field(unknown), "is not known here");
            case JsonMappingException mapping
            when !mapping.getPath().isEmpty() -> InvalidField.of(field(mapping), "has a value of the wrong kind");
            default -> new PanelException(PlatformErrors.INVALID, "The body is not the JSON that is expected here");
        };
    }

    private static String field(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
