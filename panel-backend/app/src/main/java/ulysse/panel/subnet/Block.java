package ulysse.panel.subnet;

import inet.ipaddr.IPAddress;
import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv6.IPv6Address;
import java.math.BigInteger;
import ulysse.panel.address.Cidr;
import ulysse.panel.platform.InvalidField;

/** Addresses from one to another, both included, as numbers: IPv6 has more of them than a long can count. */
record Block(int family, BigInteger first, BigInteger last) {

    Block {
        if (first.compareTo(last) > 0) {
            throw new IllegalArgumentException("the first address comes before the last one");
        }
    }

    static Block of(Cidr cidr) {
        return new Block(cidr.family(), cidr.first(), cidr.last());
    }

    /** Read the one address in a request's field, or refuse. */
    static Block address(String field, String text) {
        try {
            return of(text, text);
        } catch (IllegalArgumentException notAnAddress) {
            throw InvalidField.of(field, "must be one address, as 10.7.0.1 or fd00::1");
        }
    }

    /** Read two single addresses of one family. */
    static Block of(String first, String last) {
        Cidr low = Cidr.ofAddress(first);
        Cidr high = Cidr.ofAddress(last);
        if (low.family() != high.family()) {
            throw new IllegalArgumentException("one address is IPv4, the other one IPv6");
        }
        return new Block(low.family(), low.first(), high.first());
    }

    BigInteger size() {
        return last.subtract(first).add(BigInteger.ONE);
    }

    boolean contains(Block other) {
        return family == other.family && first.compareTo(other.first) <= 0 && last.compareTo(other.last) >= 0;
    }

    /** The prefix of this length that the first address is in. */
    Block unit(int length) {
        BigInteger size = BigInteger.TWO.pow((family == 4 ? 32 : 128) - length);
        BigInteger begin = first.subtract(first.mod(size));
        return new Block(family, begin, begin.add(size).subtract(BigInteger.ONE));
    }

    /** How many addresses both have. */
    BigInteger common(Block other) {
        return last.min(other.last)
                .subtract(first.max(other.first))
                .add(BigInteger.ONE)
                .max(BigInteger.ZERO);
    }

    String firstText() {
        return text(first);
    }

    String lastText() {
        return text(last);
    }

    private String text(BigInteger number) {
        IPAddress address = family == 4 ? new IPv4Address(number.intValue()) : new IPv6Address(number);
        return address.toCanonicalString();
    }
}
