package ulysse.launcher.part;

/** Who says to the panel who people are. */
public interface SignIn {
    /** Where its administration answers. */
    String address();

    /** The realm's address, as it stands in tokens. */
    String issuer();
}
