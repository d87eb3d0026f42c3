package ulysse.host.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** A unix socket's file: who may open it, and that it isn't somebody else's. */
final class LocalSocket {
    private LocalSocket() {}

    /** Makes the folder and takes away what a dead daemon left. A living one keeps its socket, and this one ends. */
    static void prepare(Path socket, String group) {
        try {
            Path folder = socket.toAbsolutePath().getParent();
            if (folder == null) {
                throw Edge.invalid("socket", socket.toString());
            }
            if (Files.notExists(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                give(folder, group, "rwxr-x---");
            }
            if (Files.exists(socket)) {
                if (isAlive(socket)) {
                    throw new IllegalStateException("another host-driver listens on " + socket);
                }
                Files.delete(socket);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make room for " + socket, e);
        }
    }

    /** Until this is called only root may connect, whatever the mask: the folder's group has no way to write. */
    static void open(Path socket, String group) {
        try {
            give(socket, group, "rw-rw----");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot give %s to the group %s".formatted(socket, group), e);
        }
    }

    private static void give(Path path, String group, String permissions) throws IOException {
        GroupPrincipal principal =
                path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(group);
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        view.setGroup(principal);
        view.setPermissions(PosixFilePermissions.fromString(permissions));
    }

    private static boolean isAlive(Path socket) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            return false;
        }
    }
}
