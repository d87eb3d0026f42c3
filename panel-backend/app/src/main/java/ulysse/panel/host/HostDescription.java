package ulysse.panel.host;

/** What a host says of itself. */
public record HostDescription(String engine, String engineVersion, int cpus, long memoryMib, long diskMib) {}
