package ulysse.panel.platform;

/** An answer that shows one thing which can be changed: it carries its version as {@code ETag}, for {@code If-Match}. */
public interface Versioned {

    /** Raised by every change that somebody makes; not by what the panel counts. */
    long version();
}
