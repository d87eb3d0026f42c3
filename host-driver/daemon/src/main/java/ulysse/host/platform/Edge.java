package ulysse.host.platform;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.regex.Pattern;
import ulysse.host.platform.DriverException.Kind;

/** Checks on text from outside. A value that passed may be put into a configuration or an argument vector. */
public final class Edge {
    private static final Pattern INSTALLATION = Pattern.compile("[a-z0-9]{4,12}");
    private static final Pattern HOST_NAME =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");
    private static final int LONGEST_WORDS = 2000;
    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .getParentBuilder()
            .toParams();

    private Edge() {}

    /** Lower-case letters and digits, 4 to 12: it becomes part of the names of a project, a table and files. */
    public static String installation(String text) {
        return matching(INSTALLATION, text, "installation");
    }

    public static String hostName(String text) {
        if (text.length() > 253) {
            throw invalid("host name", text);
        }
        return matching(HOST_NAME, text, "host name");
    }

    /** A short name such as an image's alias or a pool's. */
    public static String name(String text, String what) {
        return matching(NAME, text, what);
    }

    /** Any text without control characters, so that no line or field can be smuggled into anything. */
    public static String plain(String text, int longest, String what) {
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw invalid(what, text);
        }
        return text;
    }

    /** One IPv4 or IPv6 address, no prefix length, no zone. */
    public static IPAddress address(String text) {
        IPAddress address = parse(text, "address");
        if (address.isPrefixed()
                || address.isMultiple()
                || (address.isIPv6() && address.toIPv6().hasZone())) {
            throw invalid("address", text);
        }
        return address;
    }

    /** A subnet in CIDR, its host bits zero. */
    public static IPAddress subnet(String text) {
        IPAddress subnet = parse(text, "subnet");
        if (!subnet.isPrefixed() || !subnet.isPrefixBlock()) {
            throw invalid("subnet", text);
        }
        return subnet;
    }

    public static DriverException invalid(String what, String text) {
        String shown = text.length() > 64 ? text.substring(0, 64) + "…" : text;
        return new DriverException(Kind.INVALID_REQUEST, "not a valid %s: \"%s\"".formatted(what, printable(shown)));
    }

    /**
     * Words of an engine or of a vserver, fit to be shown and stored: lines stay, other control characters don't, and there is
     * an end to them.
     */
    public static String printable(String words) {
        String bounded = words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) + "…" : words;
        return bounded.replaceAll("[\\p{Cntrl}&&[^\n]]", "?");
    }

    private static IPAddress parse(String text, String what) {
        if (!text.strip().equals(text)) {
            throw invalid(what, text);
        }
        try {
            return new IPAddressString(text, STRICT).toAddress();
        } catch (AddressStringException e) {
            throw invalid(what, text);
        }
    }

    private static String matching(Pattern pattern, String text, String what) {
        if (!pattern.matcher(text).matches()) {
            throw invalid(what, text);
        }
        return text;
    }
}
