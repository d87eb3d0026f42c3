package ulysse.panel.host;

/** What a vserver takes of a host; CPU in thousandths of one. */
public record Footprint(int cpuMillis, long memoryMib, long diskMib) {}
