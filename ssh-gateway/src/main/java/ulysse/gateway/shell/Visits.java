package ulysse.gateway.shell;

import jakarta.inject.Singleton;
import ulysse.gateway.command.ListVservers;
import ulysse.gateway.host.HostShells;
import ulysse.gateway.panel.PanelLogins;
import ulysse.gateway.panel.SessionReports;
import ulysse.gateway.platform.GatewayMetrics;
import ulysse.gateway.platform.SshSettings;
import ulysse.gateway.platform.Workers;

/** What every visit needs. */
@Singleton
class Visits {
    final PanelLogins panel;
    final HostShells hosts;
    final SessionReports reports;
    final ListVservers list;
    final OpenChannels channels;
    final InputBudget inputBudget;
    final GatewayMetrics metrics;
    final Workers workers;
    final SshSettings settings;

    Visits(
            PanelLogins panel,
            HostShells hosts,
            SessionReports reports,
            ListVservers list,
            OpenChannels channels,
            InputBudget inputBudget,
            GatewayMetrics metrics,
            Workers workers,
            SshSettings settings) {
        this.panel = panel;
        this.hosts = hosts;
        this.reports = reports;
        this.list = list;
        this.channels = channels;
        this.inputBudget = inputBudget;
        this.metrics = metrics;
        this.workers = workers;
        this.settings = settings;
    }
}
