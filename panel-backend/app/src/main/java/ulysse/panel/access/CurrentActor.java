package ulysse.panel.access;

/** Who sent the request that is being answered. */
public interface CurrentActor {

    /**
     * The signed-in person.
     *
     * @throws ulysse.panel.platform.PanelException {@code NOT_SIGNED_IN} when nobody is
     */
    Actor actor();
}
