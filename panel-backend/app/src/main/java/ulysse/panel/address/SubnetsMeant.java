package ulysse.panel.address;

import inet.ipaddr.IPAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ulysse.panel.platform.InvalidField;
import ulysse.panel.platform.Listing;

/**
 * Narrows a list of addresses to some subnets. They are looked up first, few as they are: with their ranges known, the
 * addresses are read from one index in the list's order.
 */
@ApplicationScoped
class SubnetsMeant {
    private final EntityManager entities;

    SubnetsMeant(EntityManager entities) {
        this.entities = entities;
    }

    /** Narrow the list, whose table is {@code address a}, to what the filter says of subnets and of addresses. */
    void narrow(Listing listing, AddressFilter filter) {
        IPAddress range = filter.q() == null ? null : range(filter.q());
        if (filter.subnet() == null && filter.vlan() == null && range == null) {
            return;
        }
        List<Object[]> subnets = subnets(filter, range);
        listing.filter("subnets", column(subnets, 0, UUID[]::new), "a.subnet_id = any(:subnets)")
                .filter("spaces", column(subnets, 1, UUID[]::new), "a.address_space_id = any(:spaces)")
                .filter("cidrs", column(subnets, 2, String[]::new), "a.cidr = any(cast(:cidrs as cidr[]))");
        if (range != null) {
            // A prefix that was handed out stands under its first address.
            listing.filter(
                            "q",
                            range.toCanonicalString(),
                            "network(set_masklen(a.address, a.hands_out)) && cast(:q as inet)")
                    .filter(
                            "last",
                            range.getUpper().withoutPrefixLength().toCanonicalString(),
                            "a.address <= cast(:last as inet)");
        }
    }

    private List<Object[]> subnets(AddressFilter filter, @Nullable IPAddress range) {
        return Listing.of("s.id as subnet_id, s.address_space_id, cast(s.cidr as text) as range", "from subnet s")
                .uuid("subnet", filter.subnet(), "s.id = :subnet")
                .uuid("vlan", filter.vlan(), "s.vlan_id = :vlan")
                .filter("q", range == null ? null : range.toCanonicalString(), "s.cidr && cast(:q as inet)")
                .all(entities);
    }

    private static IPAddress range(String text) {
        try {
            return Cidr.parse(text).toPrefixBlock();
        } catch (IllegalArgumentException notAnAddress) {
            throw InvalidField.of("q", "must be an address or a range of them, as 10.7.0.9 or 10.7.0.0/24");
        }
    }

    private static <T> T[] column(List<Object[]> rows, int column, java.util.function.IntFunction<T[]> array) {
        return rows.stream().map(row -> row[column]).toArray(array);
    }
}
