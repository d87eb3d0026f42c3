package ulysse.panel.site;

/** The site file cannot be applied; the message names the entry and what is wrong with it. */
class SiteFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SiteFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
