package ulysse.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import ulysse.launcher.platform.StackException;
import ulysse.launcher.secret.KeyRing;

/** Tells where the demo owner's SSH private key is. */
@Command(name = "demo-key", description = "Prints the path of demo-owner's SSH private key.")
final class DemoKey implements Callable<Integer> {
    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public Integer call() {
        Path key = new KeyRing(data.layout().pki(), data.layout().keys()).demoKey();
        if (Files.notExists(key)) {
            throw new StackException("There is no key yet: ./ulysse up makes it.");
        }
        System.out.println(key);
        return 0;
    }
}
