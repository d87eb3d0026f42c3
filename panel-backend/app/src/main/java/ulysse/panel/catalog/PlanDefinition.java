package ulysse.panel.catalog;

import java.util.List;

/**
 * What the staff say of a plan.
 *
 * @param hostLabels labels that a host must have, all of them, to get a vserver of this plan
 */
public record PlanDefinition(
        String name, Texts label, int cpuMillis, long memoryMib, long diskMib, List<String> hostLabels) {
    public PlanDefinition {
        hostLabels = hostLabels.stream().distinct().sorted().toList();
    }
}
