package ulysse.panel.vlan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a network domain or an address space is called. */
@Schema(name = "PartitionRequest")
record PartitionRequest(
        @NotNull @Pattern(regexp = VlanRules.NAME, message = VlanRules.NAME_MESSAGE)
        String name) {}
