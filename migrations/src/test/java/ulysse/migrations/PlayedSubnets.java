package ulysse.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Subnets of every kind, with what is kept back in them: as the database should have it. */
final class PlayedSubnets {
    private static final List<Shape> SHAPES = List.of(
            new Shape("10.7.0.0", 29, 32),
            new Shape("fd00::", 126, 128),
            new Shape("10.7.0.8", 31, 32),
            new Shape("10.7.0.10", 32, 32),
            new Shape("11.0.0.0", 8, 32),
            new Shape("fd00:1::", 127, 128),
            new Shape("fd00:2::", 62, 64),
            new Shape("fd00:3::", 64, 128),
            new Shape("fd00:4::", 48, 64));

    private final World world;
    private final Map<Shape, UUID> ids = new LinkedHashMap<>();
    private final Map<Shape, BigInteger> gateways = new LinkedHashMap<>();
    private final Map<UUID, Range> ranges = new LinkedHashMap<>();
    private final Map<BigInteger, String> marks = new LinkedHashMap<>();

    PlayedSubnets(World world) {
        this.world = world;
    }

    @Nullable
    Runnable add(Session panel, int which, Instant now) throws SQLException {
        Shape shape = SHAPES.get(which % SHAPES.size());
        if (ids.containsKey(shape)) {
            return null;
        }
        UUID id = UUID.randomUUID();
        panel.one(
                "select subnet_define(?, ?, ?::cidr, null, ?, ?::timestamptz)",
                id,
                world.vlan,
                shape.cidr(),
                shape.handsOut,
                now.toString());
        return () -> ids.put(shape, id);
    }

    @Nullable
    Runnable remove(Session panel, int which, Instant now) throws SQLException {
        Shape shape = shape(which);
        if (shape == null
                || !"done"
                        .equals(panel.one("select subnet_remove(?, ?::timestamptz)", ids.get(shape), now.toString()))) {
            return null;
        }
        return () -> {
            ids.remove(shape);
            gateways.remove(shape);
            ranges.values().removeIf(range -> range.shape.equals(shape));
            marks.keySet().removeIf(shape::contains);
        };
    }

    @Nullable
    Runnable addRange(Session panel, int which, int more, Collection<String> owned, Instant now) throws SQLException {
        Shape shape = shape(which);
        if (shape == null) {
            return null;
        }
        BigInteger first = shape.unit(more);
        BigInteger last =
                shape.unit(more + which % 3).max(first).add(shape.size()).subtract(BigInteger.ONE);
        Range range = new Range(shape, first, last, more % 2 == 0 ? "excluded" : "reserved");
        UUID id = UUID.randomUUID();
        String outcome = panel.one(
                "select address_range_add(?, ?, ?::inet, ?::inet, ?, 'x', ?::timestamptz)",
                id,
                ids.get(shape),
                shape.text(first),
                shape.text(last),
                range.purpose,
                now.toString());
        boolean used = owned.stream().anyMatch(unit -> range.contains(number(unit)));
        boolean overlaps = ranges.values().stream()
                .anyMatch(other -> other.first.compareTo(last) <= 0
                        && first.compareTo(other.last) <= 0
                        && other.shape.equals(shape));
        assertThat(outcome).isEqualTo(overlaps ? "overlap" : used ? "assigned" : "done");
        return "done".equals(outcome) ? () -> ranges.put(id, range) : null;
    }

    @Nullable
    Runnable removeRange(Session panel, int which) throws SQLException {
        if (ranges.isEmpty()) {
            return null;
        }
        UUID id = List.copyOf(ranges.keySet()).get(which % ranges.size());
        assertThat(panel.one("select address_range_remove(?)", id)).isEqualTo("t");
        return () -> ranges.remove(id);
    }

    @Nullable
    Runnable mark(Session panel, int which, int more, Instant now) throws SQLException {
        Shape shape = shape(which);
        if (shape == null) {
            return null;
        }
        String state = List.of("reserved", "external", "free").get(more % 3);
        BigInteger unit = shape.unit(more / 3);
        String outcome = panel.one(
                "select address_mark(?, ?::inet, ?, 'x', ?::timestamptz)",
                ids.get(shape),
                shape.text(unit),
                state,
                now.toString());
        return "done".equals(outcome) ? () -> marks.put(unit, state) : null;
    }

    @Nullable
    Runnable moveGateway(Session panel, int which, int more, Instant now) throws SQLException {
        Shape shape = shape(which);
        if (shape == null) {
            return null;
        }
        BigInteger gateway = more % 4 == 0 ? null : shape.unit(1 + more % 2);
        String outcome = panel.one(
                "select subnet_set_gateway(?, ?::inet, ?::timestamptz)",
                ids.get(shape),
                gateway == null ? null : shape.text(gateway),
                now.toString());
        if (!"done".equals(outcome)) {
            return null;
        }
        return () -> {
            gateways.remove(shape);
            if (gateway != null) {
                gateways.put(shape, gateway);
                marks.remove(gateway);
            }
        };
    }

    /** Some address of a subnet that is there, seldom of one that is not. */
    String someAddress(int which) {
        Shape there = which % 5 == 0 ? null : shape(which);
        Shape shape = there == null ? SHAPES.get(which % SHAPES.size()) : there;
        return shape.text(shape.unit(which / SHAPES.size()));
    }

    boolean isKeptBack(String unit) {
        String mark = marks.getOrDefault(number(unit), "free");
        return !mark.equals("free") || ranges.values().stream().anyMatch(range -> range.contains(number(unit)));
    }

    boolean isExcluded(String unit) {
        return "external".equals(marks.get(number(unit)))
                || ranges.values().stream()
                        .anyMatch(range -> range.purpose.equals("excluded") && range.contains(number(unit)));
    }

    boolean serves(String unit) {
        return gateways.containsValue(number(unit)) || SHAPES.stream().anyMatch(shape -> shape.hasEdge(number(unit)));
    }

    boolean has(String unit) {
        return ids.keySet().stream().anyMatch(shape -> shape.contains(number(unit)));
    }

    private @Nullable Shape shape(int which) {
        return ids.isEmpty() ? null : List.copyOf(ids.keySet()).get(which % ids.size());
    }

    private static BigInteger number(String address) {
        try {
            return new BigInteger(1, InetAddress.getByName(address).getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }

    private record Range(Shape shape, BigInteger first, BigInteger last, String purpose) {
        boolean contains(BigInteger address) {
            return first.compareTo(address) <= 0 && address.compareTo(last) <= 0 && shape.contains(address);
        }
    }

    private record Shape(String network, int prefix, int handsOut) {
        int bits() {
            return network.contains(":") ? 128 : 32;
        }

        String cidr() {
            return network + "/" + prefix;
        }

        BigInteger size() {
            return BigInteger.TWO.pow(bits() - handsOut);
        }

        /** The first address of one of the first eight units. */
        BigInteger unit(int which) {
            int units = handsOut - prefix > 3 ? 8 : 1 << (handsOut - prefix);
            return number(network).add(size().multiply(BigInteger.valueOf(which % units)));
        }

        /** Whether this is the network, the broadcast or the anycast address. */
        boolean hasEdge(BigInteger address) {
            BigInteger last = number(network).add(BigInteger.TWO.pow(bits() - prefix));
            return bits() - prefix > 1
                    && handsOut == bits()
                    && contains(address)
                    && (address.equals(number(network))
                            || bits() == 32 && address.add(BigInteger.ONE).equals(last));
        }

        boolean contains(BigInteger address) {
            BigInteger from = number(network);
            return from.compareTo(address) <= 0
                    && address.compareTo(from.add(BigInteger.TWO.pow(bits() - prefix))) < 0
                    && (bits() == 128) == (address.bitLength() > 32);
        }

        String text(BigInteger address) {
            byte[] bytes = address.toByteArray();
            byte[] fixed = new byte[bits() / 8];
            int length = Math.min(bytes.length, fixed.length);
            System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
            try {
                return InetAddress.getByAddress(fixed).getHostAddress();
            } catch (UnknownHostException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
