package ulysse.panel.platform;

import java.util.List;
import java.util.Map;

/** One field of a request that breaks its rule, as it stands in a problem's {@code errors}. */
public record InvalidField(String field, String message) {

    /** Make the refusal for one bad field. */
    public static PanelException of(String field, String message) {
        return refusal(List.of(new InvalidField(field, message)));
    }

    static PanelException refusal(List<InvalidField> fields) {
        InvalidField first = fields.getFirst();
        return new PanelException(
                PlatformErrors.INVALID, first.field() + " " + first.message(), Map.of("errors", List.copyOf(fields)));
    }
}
