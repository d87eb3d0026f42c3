package ulysse.panel.platform;

/** Words for the refusals of HTTP itself. */
final class HttpRefusal {

    private HttpRefusal() {}

    static String code(int status) {
        return switch (status) {
            case 404 -> "request/no-such-route";
            case 405 -> "request/method-not-allowed";
            case 406 -> "request/not-acceptable";
            case 413 -> "request/too-large";
            case 415 -> "request/media-type";
            default -> "request/refused";
        };
    }

    static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address";
            case 405 -> "This address does not answer to this method";
            case 406 -> "We answer in JSON only";
            case 413 -> "The request is larger than any we expect";
            case 415 -> "Send JSON, with Content-Type: application/json";
            default -> "The request was refused";
        };
    }
}
