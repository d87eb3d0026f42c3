package ulysse.gateway.doubles;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.Security;

/** Takes Bouncy Castle out of the JVM's list with the application that put it there: the next one brings classes of its own. */
@Singleton
class ForgetProviders {
    void forget(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event) {
        Security.removeProvider("BC");
    }
}
