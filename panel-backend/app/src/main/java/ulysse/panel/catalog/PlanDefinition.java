package ulysse.panel.catalog;

/** What the staff say of a plan. */
public record PlanDefinition(String name, Texts label, int cpuMillis, long memoryMib, long diskMib) {}
