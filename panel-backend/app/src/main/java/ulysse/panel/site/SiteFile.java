package ulysse.panel.site;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The site file as it is written. What is left out is null or empty; {@link ApplySite} says what that means. */
record SiteFile(
        List<HostEntry> hosts,
        List<PlanEntry> plans,
        List<TemplateEntry> templates,
        List<SpaceEntry> addressSpaces,
        List<DomainEntry> networkDomains,
        List<VlanEntry> vlans,
        List<TenantEntry> tenants) {

    SiteFile {
        hosts = orEmpty(hosts);
        plans = orEmpty(plans);
        templates = orEmpty(templates);
        addressSpaces = orEmpty(addressSpaces);
        networkDomains = orEmpty(networkDomains);
        vlans = orEmpty(vlans);
        tenants = orEmpty(tenants);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    record HostEntry(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable String endpoint,
            @Nullable String engine,
            @Nullable List<String> labels,
            @Nullable ContextRange contexts) {}

    record ContextRange(@Nullable Integer first, @Nullable Integer last) {}

    record TextsEntry(@Nullable String en, @Nullable String fr) {}

    record PlanEntry(
            @Nullable String name,
            @Nullable TextsEntry label,
            @Nullable Integer cpuMillis,
            @Nullable Long memoryMib,
            @Nullable Long diskMib,
            List<String> hostLabels) {
        PlanEntry {
            hostLabels = orEmpty(hostLabels);
        }
    }

    record TemplateEntry(
            @Nullable String name,
            @Nullable Integer version,
            @Nullable TextsEntry label,
            @Nullable TextsEntry description,
            @Nullable String image,
            @Nullable ReadinessEntry readiness) {}

    record ReadinessEntry(
            @Nullable List<String> command, @Nullable Integer timeoutSeconds) {}

    record SpaceEntry(@Nullable String name) {}

    record DomainEntry(@Nullable String name) {}

    record VlanEntry(
            @Nullable String name,
            @Nullable Integer tag,
            @Nullable String domain,
            @Nullable Integer routingTable,
            @Nullable String mode,
            boolean masquerade,
            @Nullable String addressSpace,
            List<String> dns,
            List<String> hosts,
            List<SubnetEntry> subnets,
            List<String> tenants) {
        VlanEntry {
            dns = orEmpty(dns);
            hosts = orEmpty(hosts);
            subnets = orEmpty(subnets);
            tenants = orEmpty(tenants);
        }
    }

    record SubnetEntry(@Nullable String cidr, @Nullable String gateway) {}

    record TenantEntry(
            @Nullable String slug,
            @Nullable String name,
            @Nullable Map<String, @Nullable Long> quota,
            List<MemberEntry> members,
            List<KeyEntry> sshKeys) {
        TenantEntry {
            members = orEmpty(members);
            sshKeys = orEmpty(sshKeys);
        }
    }

    record MemberEntry(
            @Nullable UUID id,
            @Nullable String username,
            @Nullable String email,
            @Nullable String name,
            @Nullable String role) {}

    record KeyEntry(
            @Nullable String username,
            @Nullable String key,
            @Nullable String label) {}
}
