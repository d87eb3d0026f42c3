package ulysse.host.kernel;

import java.nio.file.Path;

/**
 * Where liblxc finds a container.
 *
 * @param path the folder of containers
 * @param config the configuration it was started with
 */
public record LxcPlace(String name, Path path, Path config) {}
