package ulysse.panel.platform;

import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** Lets a test call the panel's verbs on its own thread, as a part of the installation that sees everything. */
public class TestScope implements QuarkusTestBeforeEachCallback, QuarkusTestAfterEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        Scope.bind(Scope.EVERYTHING);
    }

    @Override
    public void afterEach(QuarkusTestMethodContext test) {
        Scope.bind(null);
    }
}
