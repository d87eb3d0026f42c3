package ulysse.launcher;

import java.io.IOException;
import ulysse.launcher.platform.Layout;
import ulysse.launcher.platform.StackOptions;
import ulysse.launcher.secret.KeyRing;
import ulysse.launcher.secret.Settings;
import ulysse.launcher.stack.StackState;

/** What a newcomer needs after the start: where, as whom, and how to get in. */
final class Welcome {
    private Welcome() {}

    static String of(StackState state) throws IOException {
        StackOptions options = state.options();
        Layout layout = new Layout(options.data());
        return """

                Ulysse is up.
                  Portal     http://%s:%d
                  Accounts   demo-owner, demo-operator, demo-viewer (tenant demo), other-owner (tenant other), staff, staff-admin
                  Password   %s   (the same for all of them)
                  SSH        ssh -i %s -p %d demo@%s
                             lists the vservers; with one called web1: web1.demo@%s
                """.formatted(
                        options.publicHost(),
                        options.ports().http(),
                        Settings.read(layout.settingsFile()).demoPassword(),
                        new KeyRing(layout.pki(), layout.keys()).demoKey(),
                        options.ports().ssh(),
                        options.publicHost(),
                        options.publicHost());
    }
}
