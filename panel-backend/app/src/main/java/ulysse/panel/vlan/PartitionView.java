package ulysse.panel.vlan;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ulysse.panel.platform.Versioned;

/** A network domain or an address space as the staff see it. */
@Schema(name = "Partition")
public record PartitionView(UUID id, String name, long version) implements Versioned {}
