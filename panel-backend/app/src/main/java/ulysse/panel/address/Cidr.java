package ulysse.panel.address;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A range of addresses in CIDR notation, with nothing set behind the prefix. */
public record Cidr(String text) {
    /** One written form only: no octal, no shortened numbers, no host names, no zones. */
    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowMask(false)
            .allowWildcardedSeparator(false)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .allowLeadingZeros(false)
            .getParentBuilder()
            .getIPv6AddressParametersBuilder()
            .allowZone(false)
            .getParentBuilder()
            .toParams();

    public Cidr {
        IPAddress range = parse(text);
        if (range.getNetworkPrefixLength() == null) {
            throw new IllegalArgumentException("a subnet needs a prefix length: " + text);
        }
        if (!range.toZeroHost().getLower().equals(range.getLower())) {
            throw new IllegalArgumentException("a subnet begins with its first address: " + text);
        }
    }

    boolean isIpv4() {
        return parse(text).isIPv4();
    }

    /** The length of its prefix. */
    public int prefix() {
        Integer length = parse(text).getNetworkPrefixLength();
        return length == null ? -1 : length;
    }

    /** The number of bits of an address of this family. */
    int bits() {
        return isIpv4() ? 32 : 128;
    }

    /** Whether the address is one that IPv4 keeps for the network itself: the first and the last, unless it is a /31 or /32. */
    public boolean isEdge(String address) {
        if (!isIpv4() || prefix() > 30) {
            return false;
        }
        IPAddress block = parse(text).toPrefixBlock();
        IPAddress one = parse(address);
        return one.equals(block.getLower().withoutPrefixLength())
                || one.equals(block.getUpper().withoutPrefixLength());
    }

    /** 4 or 6. */
    public int family() {
        return isIpv4() ? 4 : 6;
    }

    /** Its first address as a number. */
    public BigInteger first() {
        return parse(text).toPrefixBlock().getLower().getValue();
    }

    /** Its last address as a number. */
    public BigInteger last() {
        return parse(text).toPrefixBlock().getUpper().getValue();
    }

    boolean contains(String address) {
        return parse(text).toPrefixBlock().contains(parse(address));
    }

    /** Refuse what is not a single address in its one written form. */
    public static void requireAddress(String text) {
        if (parse(text).isMultiple() || parse(text).getNetworkPrefixLength() != null) {
            throw new IllegalArgumentException("not a single address: " + text);
        }
    }

    /** The range that is this one address. */
    public static Cidr ofAddress(String text) {
        requireAddress(text);
        return new Cidr("%s/%d".formatted(text, parse(text).getBitCount()));
    }

    static IPAddress parse(@Nullable String text) {
        try {
            return new IPAddressString(text, STRICT).toAddress();
        } catch (AddressStringException | inet.ipaddr.IncompatibleAddressException e) {
            throw new IllegalArgumentException("not an address: " + text, e);
        }
    }
}
