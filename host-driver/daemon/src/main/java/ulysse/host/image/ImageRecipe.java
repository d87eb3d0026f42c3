package ulysse.host.image;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import ulysse.host.platform.Edge;

/** What a Debian image is made of. The same recipe at the same mirror gives the same image. */
record ImageRecipe(String suite, String mirror) {
    /** Raise when something changes that the digest doesn't see. */
    private static final int VERSION = 1;

    /** All file times in the image, so that its bytes don't depend on when it was built. 23 November 2026. */
    static final long EPOCH = 1_795_392_000L;

    private static final Pattern SUITE = Pattern.compile("[a-z][a-z-]{1,30}");
    private static final Pattern MIRROR = Pattern.compile("https?://[A-Za-z0-9.:-]+(/[A-Za-z0-9._~/-]*)?");

    private static final List<String> PACKAGES = List.of(
            "systemd-sysv",
            "dbus",
            "util-linux",
            "procps",
            "iproute2",
            "iputils-ping",
            "netbase",
            "ca-certificates",
            "openssh-sftp-server",
            "rsync",
            "less",
            "nano",
            "bash-completion");

    /** Fixed text, run by mmdebstrap's shell with the new file tree as $1: nothing from outside gets in here. */
    private static final List<String> HOOKS = List.of(
            // Incus configures the network; the name server is written by us.
            "rm -f \"$1/etc/resolv.conf\" && : > \"$1/etc/resolv.conf\"",
            "ln -sf /dev/null \"$1/etc/systemd/system/systemd-networkd.service\"",
            "ln -sf /dev/null \"$1/etc/systemd/system/systemd-resolved.service\"",
            // There is no hardware here to look for, no clock to set, no console to sit at.
            "for u in systemd-udevd.service systemd-udevd-control.socket systemd-udevd-kernel.socket"
                    + " systemd-udev-trigger.service systemd-timesyncd.service getty.target"
                    + " console-getty.service systemd-logind.service dev-hugepages.mount sys-kernel-debug.mount"
                    + " sys-kernel-tracing.mount systemd-journal-flush.service;"
                    + " do ln -sf /dev/null \"$1/etc/systemd/system/$u\"; done",
            "ln -sf /lib/systemd/system/multi-user.target \"$1/etc/systemd/system/default.target\"",
            // Each vserver gets an identity of its own at its first boot.
            ": > \"$1/etc/machine-id\" && rm -f \"$1/var/lib/dbus/machine-id\"",
            "printf 'LANG=C.UTF-8\\n' > \"$1/etc/default/locale\"",
            "rm -rf \"$1/var/lib/apt/lists\"/* \"$1/var/cache/apt\"/* \"$1/var/log\"/*.log");

    ImageRecipe {
        if (!SUITE.matcher(suite).matches()) {
            throw Edge.invalid("suite", suite);
        }
        if (!MIRROR.matcher(mirror).matches()) {
            throw Edge.invalid("mirror", mirror);
        }
    }

    /** mmdebstrap's argument vector. */
    List<String> command(String target) {
        List<String> command = new java.util.ArrayList<>(List.of(
                "mmdebstrap",
                "--mode=root",
                "--variant=minbase",
                "--include=" + String.join(",", PACKAGES),
                "--components=main",
                "--aptopt=Acquire::Languages \"none\"",
                "--dpkgopt=path-exclude=/usr/share/man/*",
                "--dpkgopt=path-exclude=/usr/share/doc/*",
                "--dpkgopt=path-include=/usr/share/doc/*/copyright",
                "--dpkgopt=path-exclude=/usr/share/locale/*"));
        HOOKS.forEach(hook -> command.add("--customize-hook=" + hook));
        command.addAll(List.of(suite, target, mirror));
        return command;
    }

    /** Two recipes with the same digest make the same image. */
    String digest() {
        try {
            String text = VERSION + "\n" + EPOCH + "\n" + command("");
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
