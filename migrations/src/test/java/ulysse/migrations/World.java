package ulysse.migrations;

import java.util.List;
import java.util.UUID;

/** A tenant, a host with three contexts and two networks, all new, as SQL. */
final class World {
    final UUID tenant = UUID.randomUUID();
    final UUID person = UUID.randomUUID();
    final UUID host = UUID.randomUUID();
    final UUID space = UUID.randomUUID();
    final UUID otherSpace = UUID.randomUUID();
    final UUID vlan = UUID.randomUUID();
    final UUID otherVlan = UUID.randomUUID();
    private final UUID subnet = UUID.randomUUID();
    private final UUID plan = UUID.randomUUID();
    private final UUID template = UUID.randomUUID();

    List<String> statements() {
        return List.of(
                "insert into tenant values ('%s', '%s', 'T', now())".formatted(tenant, name(tenant)),
                "insert into person values ('%s', 'a', null, 'A', now(), now())".formatted(person),
                "insert into host (id, name, endpoint, engine, state, registered_at) values ('%s', '%s', 'unix:/run/%s', 'incus', 'registered', now())"
                        .formatted(host, name(host), host),
                context(2),
                context(3),
                "insert into address_space values ('%s', '%s', now())".formatted(space, name(space)),
                "insert into address_space values ('%s', '%s', now())".formatted(otherSpace, name(otherSpace)),
                vlan(vlan, space),
                vlan(otherVlan, otherSpace),
                "insert into plan values ('%s', '%s', 'S', 'P', 500, 512, 4096, now())".formatted(plan, name(plan)),
                "insert into template values ('%s', '%s', now())".formatted(template, name(template)),
                "insert into template_version values ('%s', 1, 'D', 'D', '', '', 'debian', '{}', 60, now())"
                        .formatted(template));
    }

    String context(int number) {
        return "insert into context values ('%s', %d, 'free')".formatted(host, number);
    }

    String subnet(UUID addressSpace, UUID network, String cidr, String gateway) {
        return "insert into subnet (id, vlan_id, address_space_id, cidr, gateway, hands_out, sparse, total, created_at) values ('%s', '%s', '%s', '%s', %s, 32, false, 256, now())"
                .formatted(
                        network.equals(vlan) && addressSpace.equals(space) && cidr.endsWith(".0/24")
                                ? subnet
                                : UUID.randomUUID(),
                        network,
                        addressSpace,
                        cidr,
                        gateway.equals("null") ? gateway : "'" + gateway + "'");
    }

    String address(String address, String cidr) {
        return "insert into address (address_space_id, address, subnet_id, cidr, hands_out, state, since) values ('%s', '%s', '%s', '%s', 32, 'free', now())"
                .formatted(space, address, subnet, cidr);
    }

    String inSpace() {
        return "address_space_id = '" + space + "'";
    }

    String vserver(UUID id, String name, int context) {
        return """
                insert into vserver (id, tenant_id, name, host_name, template_id, template_version, plan_id, cpu_millis,
                  memory_mib, disk_mib, host_id, context, desired_power, state, created_at)
                values ('%s', '%s', '%s', 'h', '%s', 1, '%s', 500, 512, 4096, '%s', %d, 'running', 'ordered', now())""".formatted(id, tenant, name, template, plan, host, context);
    }

    String key() {
        return "insert into ssh_key values (gen_random_uuid(), '%s', 'k', 'ssh-ed25519', 'SHA256:%s', 'x', now())"
                .formatted(person, person);
    }

    String domain(UUID id) {
        return "insert into network_domain (id, name, created_at) values ('%s', '%s', now())".formatted(id, name(id));
    }

    String tagged(UUID id, UUID domain, int tag, int table) {
        return """
                insert into vlan (id, name, tag, mode, masquerade, address_space_id, dns_servers, created_at, domain_id, routing_table)
                values ('%s', '%s', %d, 'bridged', false, '%s', '{}', now(), '%s', %d)""".formatted(id, name(id), tag, space, domain, table);
    }

    String reach(UUID network, int table) {
        return "insert into vlan_host values ('%s', '%s', now(), %d)".formatted(network, host, table);
    }

    private static String vlan(UUID id, UUID space) {
        return "insert into vlan values ('%s', '%s', null, 'routed', true, '%s', '{}', now())"
                .formatted(id, name(id), space);
    }

    private static String name(UUID id) {
        return "n" + id.toString().substring(0, 8);
    }
}
