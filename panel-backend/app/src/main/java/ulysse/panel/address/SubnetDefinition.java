package ulysse.panel.address;

import org.jspecify.annotations.Nullable;

/**
 * What the staff say of a subnet.
 *
 * @param handsOut length of the prefix that a vserver gets, for instance 64; null means single addresses
 */
public record SubnetDefinition(
        Cidr cidr, @Nullable String gateway, @Nullable Integer handsOut) {
    public SubnetDefinition(Cidr cidr, @Nullable String gateway) {
        this(cidr, gateway, null);
    }

    /** The length of prefix handed out, with what null means filled in. */
    int length() {
        return handsOut == null ? cidr.bits() : handsOut;
    }
}
