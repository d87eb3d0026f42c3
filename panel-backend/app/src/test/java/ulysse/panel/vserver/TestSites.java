package ulysse.panel.vserver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import ulysse.host.contract.ContextId;
import ulysse.panel.access.Actor;
import ulysse.panel.address.Cidr;
import ulysse.panel.address.DefineSubnet;
import ulysse.panel.address.SubnetDefinition;
import ulysse.panel.catalog.DefinePlan;
import ulysse.panel.catalog.PlanDefinition;
import ulysse.panel.catalog.PublishTemplate;
import ulysse.panel.catalog.TemplatePublication;
import ulysse.panel.catalog.TemplateView;
import ulysse.panel.catalog.Texts;
import ulysse.panel.context.DefineContexts;
import ulysse.panel.host.Endpoint;
import ulysse.panel.host.HostId;
import ulysse.panel.host.HostRegistration;
import ulysse.panel.host.InMemoryHosts;
import ulysse.panel.host.RegisterHost;
import ulysse.panel.platform.TestTenants;
import ulysse.panel.platform.TestTenants.TestTenant;
import ulysse.panel.quota.Resource;
import ulysse.panel.quota.SetQuota;
import ulysse.panel.vlan.DefinePartition;
import ulysse.panel.vlan.DefineVlan;
import ulysse.panel.vlan.GrantVlan;
import ulysse.panel.vlan.Partition;
import ulysse.panel.vlan.VlanDefinition;
import ulysse.panel.vlan.Vlans;

/** Makes sites by the panel's own verbs, each apart from all others, so that tests may run in any order. */
@ApplicationScoped
public class TestSites {
    private static final Actor STAFF = Actor.system("test");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestTenants tenants;
    private final RegisterHost registerHost;
    private final DefineContexts defineContexts;
    private final DefinePlan definePlan;
    private final PublishTemplate publishTemplate;
    private final Networks networks;
    private final SetQuota setQuota;
    private final InMemoryHosts hosts;
    private final ResyncHosts resync;

    TestSites(
            TestTenants tenants,
            RegisterHost registerHost,
            DefineContexts defineContexts,
            DefinePlan definePlan,
            PublishTemplate publishTemplate,
            Networks networks,
            SetQuota setQuota,
            InMemoryHosts hosts,
            ResyncHosts resync) {
        this.tenants = tenants;
        this.registerHost = registerHost;
        this.defineContexts = defineContexts;
        this.definePlan = definePlan;
        this.publishTemplate = publishTemplate;
        this.networks = networks;
        this.setQuota = setQuota;
        this.hosts = hosts;
        this.resync = resync;
    }

    /** A site with room for 20 vservers. */
    public TestSite create() {
        return create(20, 24);
    }

    /**
     * A site of its own.
     *
     * @param vservers how many the quota lets the tenant have
     * @param prefix length of its one subnet
     */
    public TestSite create(long vservers, int prefix) {
        int number = COUNT.incrementAndGet();
        TestTenant tenant = tenants.create();
        HostId host = new HostId(UUID.randomUUID());
        String name = "host-" + number;
        registerHost.register(STAFF, new HostRegistration(host, name, new Endpoint("unix:/run/" + name), "incus"));
        defineContexts.define(STAFF, host, new ContextId(2), new ContextId(401));
        catalogue();
        String network = "net-" + number;
        quota(tenant, vservers);
        networks.make(network, "10.%d.%d.0/%d".formatted(100 + number / 250, number % 250, prefix), name, tenant);
        resync.resync(host);
        return new TestSite(tenant, network, host, hosts.of(host));
    }

    private void quota(TestTenant tenant, long vservers) {
        setQuota.set(STAFF, tenant.id(), Resource.VSERVERS, vservers);
        setQuota.set(STAFF, tenant.id(), Resource.CPU_MILLIS, null);
        setQuota.set(STAFF, tenant.id(), Resource.MEMORY_MIB, null);
        setQuota.set(STAFF, tenant.id(), Resource.DISK_MIB, null);
        setQuota.set(STAFF, tenant.id(), Resource.IPV4, 1_000L);
        setQuota.set(STAFF, tenant.id(), Resource.VLANS, null);
    }

    private void catalogue() {
        Texts texts = new Texts("Debian", "Debian");
        definePlan.define(STAFF, new PlanDefinition("small", new Texts("Small", "Petit"), 500, 512, 4096, List.of()));
        publishTemplate.publish(
                STAFF,
                new TemplatePublication(
                        "debian", 1, texts, texts, new TemplateView.Recipe("debian-bookworm", List.of("true"), 60)));
    }

    /** Compare the site's host with what is wished of it, now. */
    public void resync(TestSite site) {
        resync.resync(site.hostId());
    }

    /** Give the site's host more context numbers. */
    public void contexts(TestSite site, ContextId first, ContextId last) {
        defineContexts.define(STAFF, site.hostId(), first, last);
    }

    /** The verbs of networks. */
    @ApplicationScoped
    static class Networks {
        private final DefinePartition definePartition;
        private final DefineVlan defineVlan;
        private final DefineSubnet defineSubnet;
        private final GrantVlan grantVlan;
        private final Vlans vlans;

        Networks(
                DefinePartition definePartition,
                DefineVlan defineVlan,
                DefineSubnet defineSubnet,
                GrantVlan grantVlan,
                Vlans vlans) {
            this.definePartition = definePartition;
            this.defineVlan = defineVlan;
            this.defineSubnet = defineSubnet;
            this.grantVlan = grantVlan;
            this.vlans = vlans;
        }

        @Transactional
        void make(String name, String cidr, String host, TestTenant tenant) {
            definePartition.ensure(STAFF, Partition.ADDRESS_SPACE, "tests");
            defineVlan.define(
                    STAFF,
                    new VlanDefinition(
                            name, null, null, "routed", true, "tests", null, List.of("9.9.9.9"), List.of(host)));
            defineSubnet.define(
                    STAFF,
                    vlans.find(name).orElseThrow(),
                    new SubnetDefinition(new Cidr(cidr), cidr.replaceFirst("0/.*", "1")));
            grantVlan.grant(STAFF, vlans.find(name).orElseThrow().id(), tenant.id());
        }
    }
}
