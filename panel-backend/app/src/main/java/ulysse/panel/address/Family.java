package ulysse.panel.address;

/** A family of addresses. */
public enum Family {
    IPV4(4, "IPv4"),
    IPV6(6, "IPv6");

    private final int number;
    private final String text;

    Family(int number, String text) {
        this.number = number;
        this.text = text;
    }

    /** 4 or 6. */
    public int number() {
        return number;
    }

    /** The name for people. */
    public String text() {
        return text;
    }

    static Family of(int number) {
        return number == IPV4.number ? IPV4 : IPV6;
    }

    /** The family of an address that is known to be well written. */
    static Family of(String address) {
        return address.contains(":") ? IPV6 : IPV4;
    }
}
