package ulysse.panel.catalog;

/** What the staff say of one version of a template. */
public record TemplatePublication(
        String name, int version, Texts label, Texts description, TemplateView.Recipe recipe) {}
