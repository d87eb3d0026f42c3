package ulysse.panel.subnet;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import ulysse.panel.tenant.Owner;

/** A part of a subnet, cut into at most 256 cells of one size. */
@Schema(name = "SubnetMap")
public record SubnetMap(String cidr, List<Cell> cells) {

    public SubnetMap {
        cells = List.copyOf(cells);
    }

    /**
     * Some units that follow one another.
     *
     * @param size how many units; a decimal text, because it may be larger than any number of the machine
     * @param address what is known of it, when the cell is a single unit
     */
    @Schema(name = "SubnetMapCell")
    public record Cell(
            String first,
            String last,
            @Schema(pattern = "^\\d+$") String size,
            Counts counts,
            @Schema(nullable = true) @Nullable Unit address) {}

    /** How many units of a cell are what; those that may be very many are decimal texts. */
    @Schema(name = "SubnetMapCounts")
    public record Counts(
            @Schema(pattern = "^\\d+$") String free,
            long assigned,
            long quarantined,
            @Schema(pattern = "^\\d+$") String reserved,
            @Schema(pattern = "^\\d+$") String excluded,
            long service,
            long external) {}

    /** A single unit. */
    @Schema(name = "SubnetMapAddress")
    public record Unit(
            @Schema(enumeration = {"free", "assigned", "quarantined", "reserved", "excluded", "service", "external"})
            String state,

            @Schema(nullable = true) @Nullable Owner owner) {}
}
