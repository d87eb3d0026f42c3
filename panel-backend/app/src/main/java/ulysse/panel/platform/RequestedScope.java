package ulysse.panel.platform;

/** What the request that is being answered may see. */
public interface RequestedScope {

    Scope scope();
}
