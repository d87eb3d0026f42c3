package ulysse.gateway.panel;

import ulysse.gateway.platform.StatusWords;

/** The panel gave no answer; nothing is known about what was asked. */
public class PanelUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PanelUnreachable(Throwable cause) {
        super("the panel gave no answer: " + StatusWords.of(cause), cause);
    }
}
