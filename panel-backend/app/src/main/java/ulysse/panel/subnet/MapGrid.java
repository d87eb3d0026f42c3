package ulysse.panel.subnet;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ulysse.panel.address.Cidr;
import ulysse.panel.tenant.Owner;

/** The cells of a map while it is being drawn. */
final class MapGrid {
    private static final int MOST_BITS = 8;

    private final Block block;
    private final BigInteger unit;
    private final BigInteger step;
    private final int cellPrefix;
    private final List<MapCell> cells = new ArrayList<>();

    private MapGrid(Block block, int prefix, int handsOut) {
        int bits = block.family() == 4 ? 32 : 128;
        this.block = block;
        this.cellPrefix = Math.min(prefix + MOST_BITS, handsOut);
        this.unit = BigInteger.TWO.pow(bits - handsOut);
        this.step = BigInteger.TWO.pow(bits - cellPrefix);
        for (BigInteger first = block.first(); first.compareTo(block.last()) <= 0; first = first.add(step)) {
            cells.add(
                    new MapCell(new Block(block.family(), first, first.add(step).subtract(BigInteger.ONE)), unit));
        }
    }

    /** Cut a part of a subnet that hands out prefixes of this length. */
    static MapGrid of(Cidr part, int handsOut) {
        return new MapGrid(Block.of(part), part.prefix(), handsOut);
    }

    Block block() {
        return block;
    }

    /** The length of the prefix that each cell is. */
    int cellPrefix() {
        return cellPrefix;
    }

    /** Whether each cell is one unit. */
    boolean isSingle() {
        return step.equals(unit);
    }

    /** Count what a range keeps back. */
    void add(RangeView range) {
        Block kept = Block.of(range.first(), range.last());
        int from = index(kept.first().max(block.first()));
        int to = index(kept.last().min(block.last()));
        cells.subList(from, to + 1).forEach(cell -> cell.keep(range.purpose(), kept));
    }

    /** Count rows of one kind in the cell with this first address. */
    void add(MapRows.Count count) {
        cell(count.cell()).add(count);
    }

    /** Say whose a unit is. */
    void name(MapRows.Holder holder) {
        cell(holder.address()).name(holder.owner());
    }

    List<SubnetMap.Cell> cells() {
        return cells.stream().map(cell -> cell.view(isSingle())).toList();
    }

    private MapCell cell(String address) {
        return cells.get(index(Block.of(address, address).first()));
    }

    private int index(BigInteger address) {
        return address.subtract(block.first()).divide(step).intValueExact();
    }

    /** One cell, and what was counted in it. */
    private static final class MapCell {
        private final Block block;
        private final BigInteger unit;
        private final java.util.Map<String, BigInteger> counts = new java.util.HashMap<>();
        private @Nullable Owner owner;

        MapCell(Block block, BigInteger unit) {
            this.block = block;
            this.unit = unit;
        }

        void keep(String purpose, Block kept) {
            raise(purpose, block.common(kept).divide(unit));
        }

        /** What has a row of its own within a range counts as what it is, and not as kept back a second time. */
        void add(MapRows.Count count) {
            raise(count.state(), count.units());
            if (count.range() != null) {
                raise(count.range(), count.units().negate());
            }
        }

        void name(Owner holder) {
            owner = holder;
        }

        private void raise(String state, BigInteger units) {
            counts.merge(state, units, BigInteger::add);
        }

        SubnetMap.Cell view(boolean single) {
            BigInteger size = block.size().divide(unit);
            BigInteger taken = counts.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
            BigInteger free = size.subtract(taken);
            SubnetMap.Counts view = new SubnetMap.Counts(
                    free.toString(),
                    of("assigned").longValueExact(),
                    of("quarantined").longValueExact(),
                    of("reserved").toString(),
                    of("excluded").toString(),
                    of("service").longValueExact(),
                    of("external").longValueExact());
            return new SubnetMap.Cell(
                    block.firstText(),
                    block.lastText(),
                    size.toString(),
                    view,
                    single ? new SubnetMap.Unit(only(), owner) : null);
        }

        private BigInteger of(String state) {
            return counts.getOrDefault(state, BigInteger.ZERO);
        }

        private String only() {
            return counts.entrySet().stream()
                    .filter(count -> count.getValue().signum() > 0)
                    .map(java.util.Map.Entry::getKey)
                    .findFirst()
                    .orElse("free");
        }
    }
}
