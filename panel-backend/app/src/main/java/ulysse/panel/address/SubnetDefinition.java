package ulysse.panel.address;

import org.jspecify.annotations.Nullable;

/** What the staff say of a subnet. */
public record SubnetDefinition(Cidr cidr, @Nullable String gateway) {}
