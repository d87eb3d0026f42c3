package ulysse.panel.vlan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ulysse.panel.access.AccessErrors;
import ulysse.panel.platform.PanelException;

/** The rows of networks, as the verbs write them. */
@ApplicationScoped
class VlanRows {
    private static final String SELECT = """
            select id, name, tag, domain_id, mode, masquerade, address_space_id, routing_table,
              array(select host(dns) from unnest(dns_servers) dns), version from vlan\s""";

    private final EntityManager entities;
    private final Clock clock;

    VlanRows(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    record Row(UUID id, VlanFields fields, long version) {}

    Optional<Row> find(String name) {
        return first(entities.createNativeQuery(SELECT + "where name = :name").setParameter("name", name));
    }

    /** Hold one until commit. */
    Row lock(UUID id) {
        return first(entities.createNativeQuery(SELECT + "where id = :id for update")
                        .setParameter("id", id))
                .orElseThrow(VlanRows::notFound);
    }

    void insert(UUID id, VlanFields fields) {
        fill(entities.createNativeQuery("""
                                insert into vlan (id, name, tag, domain_id, mode, masquerade, address_space_id,
                                  routing_table, dns_servers, created_at)
                                values (:id, :name, cast(:tag as integer), cast(:domain as uuid), :mode, :masquerade, :space,
                                  cast(:table as integer), cast(:dns as inet[]), :now)"""), id, fields)
                .setParameter("space", fields.addressSpace())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    void update(UUID id, VlanFields fields) {
        fill(entities.createNativeQuery("""
                                update vlan set name = :name, tag = cast(:tag as integer), domain_id = cast(:domain as uuid),
                                  mode = :mode, masquerade = :masquerade, routing_table = cast(:table as integer),
                                  dns_servers = cast(:dns as inet[]), version = version + 1 where id = :id"""), id, fields).executeUpdate();
    }

    void delete(UUID id) {
        entities.createNativeQuery("delete from vlan_host where vlan_id = :id")
                .setParameter("id", id)
                .executeUpdate();
        entities.createNativeQuery("delete from vlan where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    boolean knowsSpace(UUID space) {
        return isThere("select 1 from address_space where id = :id", space);
    }

    boolean knowsDomain(UUID domain) {
        return isThere("select 1 from network_domain where id = :id", domain);
    }

    private boolean isThere(String sql, UUID id) {
        return !entities.createNativeQuery(sql)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    /** The network of the domain that has the tag, if it is not this one. */
    Optional<String> otherWithTag(UUID id, UUID domain, int tag) {
        return text(entities.createNativeQuery(
                        "select name from vlan where domain_id = :domain and tag = :tag and id <> :id")
                .setParameter("domain", domain)
                .setParameter("tag", tag)
                .setParameter("id", id));
    }

    /** A network and a host that this one reaches too, and that has the routing table already. */
    Optional<String> otherWithTable(UUID id, int table) {
        return text(entities.createNativeQuery("""
                        select o.name || ' on host ' || h.name from vlan_host mine
                        join vlan_host other on other.host_id = mine.host_id and other.vlan_id <> mine.vlan_id
                        join vlan o on o.id = other.vlan_id join host h on h.id = other.host_id
                        where mine.vlan_id = :id and other.routing_key = :table order by 1""").setParameter("id", id).setParameter("table", table));
    }

    /** A number that no network has: one that tells its tag when it can be had. */
    int freeTable(int tag) {
        return (Integer)
                entities.createNativeQuery("""
                        select min(number) from (
                          select 1000 + :tag as number
                          union all select generate_series(10000, 10000 + (select cast(count(*) as integer) from vlan))
                        ) candidate where not exists (select from vlan where routing_table = number)""").setParameter("tag", tag).getSingleResult();
    }

    private static Query fill(Query query, UUID id, VlanFields fields) {
        return query.setParameter("id", id)
                .setParameter("name", fields.name())
                .setParameter("tag", fields.tag())
                .setParameter("domain", fields.domain())
                .setParameter("mode", fields.mode())
                .setParameter("masquerade", fields.masquerade())
                .setParameter("table", fields.routingTable())
                .setParameter("dns", fields.dnsServers().toArray(String[]::new));
    }

    private static Optional<String> text(Query query) {
        List<?> rows = query.setMaxResults(1).getResultList();
        return rows.stream().findFirst().map(String.class::cast);
    }

    private static Optional<Row> first(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().findFirst().map(row -> row((Object[]) row));
    }

    private static Row row(Object[] row) {
        VlanFields fields = new VlanFields(
                (String) row[1],
                (Integer) row[2],
                (UUID) row[3],
                (String) row[4],
                (Boolean) row[5],
                (UUID) row[6],
                (Integer) row[7],
                List.of((String[]) row[8]));
        return new Row((UUID) row[0], fields, (Long) row[9]);
    }

    static PanelException notFound() {
        return new PanelException(AccessErrors.NOT_FOUND, "There is no such network");
    }
}
