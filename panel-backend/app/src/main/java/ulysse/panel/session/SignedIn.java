package ulysse.panel.session;

/** Whether the request came from somebody. */
record SignedIn(boolean signedIn) {}
