package ulysse.panel.catalog;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One text in the panel's languages. */
@Schema(name = "Texts")
public record Texts(String en, String fr) {}
