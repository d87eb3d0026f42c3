package ulysse.gateway.panel;

import io.grpc.StatusRuntimeException;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import ulysse.gateway.login.LoginName;
import ulysse.gateway.platform.GatewayMetrics;
import ulysse.gateway.platform.StatusWords;
import ulysse.gateway.platform.Workers;
import ulysse.panel.login.v1.SessionReport;

/**
 * Sends events to the panel in order, each until it is taken. While the panel is away they wait; when too many wait, the new
 * ones are given up, and counted, because a door that stops for its log would be worse.
 */
@Singleton
class QueuedSessionReports implements SessionReports {
    private static final Logger LOG = Logger.getLogger(QueuedSessionReports.class);
    private static final int LONGEST_QUEUE = 10_000;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final PanelChannel panel;
    private final Workers workers;
    private final GatewayMetrics metrics;
    private final BlockingQueue<SessionReport> queue = new LinkedBlockingQueue<>(LONGEST_QUEUE);
    private volatile boolean stopping;

    QueuedSessionReports(PanelChannel panel, Workers workers, GatewayMetrics metrics) {
        this.panel = panel;
        this.workers = workers;
        this.metrics = metrics;
    }

    @Override
    public void report(SessionEvent event) {
        if (!queue.offer(message(event))) {
            metrics.reportLost();
        }
    }

    @PostConstruct
    void start() {
        workers.executor().execute(this::sendForEver);
    }

    /** Give what is queued a last chance. */
    @PreDestroy
    void stop() {
        stopping = true;
        long until = System.nanoTime() + FAREWELL.toNanos();
        SessionReport report = queue.poll();
        while (report != null && System.nanoTime() < until && send(report)) {
            report = queue.poll();
        }
    }

    private void sendForEver() {
        try {
            while (!stopping) {
                SessionReport report = queue.poll(1, TimeUnit.SECONDS);
                while (report != null && !send(report)) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean send(SessionReport report) {
        try {
            panel.blocking().withDeadlineAfter(PAUSE.multipliedBy(5)).reportSession(report);
            return true;
        } catch (StatusRuntimeException e) {
            LOG.debugf("the panel did not take a session report: %s", StatusWords.of(e));
            return refusedForGood(e);
        }
    }

    /** A report that the panel finds wrong would be found wrong for ever, and hold up those behind it. */
    private static boolean refusedForGood(StatusRuntimeException e) {
        return switch (e.getStatus().getCode()) {
            case INVALID_ARGUMENT, NOT_FOUND, FAILED_PRECONDITION, PERMISSION_DENIED, UNIMPLEMENTED -> {
                LOG.warnf("the panel refused a session report: %s", StatusWords.of(e));
                yield true;
            }
            default -> false;
        };
    }

    private static SessionReport message(SessionEvent event) {
        SessionReport.Builder report = SessionReport.newBuilder()
                .setSessionId(event.session())
                .setPersonId(event.person().id())
                .setSourceAddress(event.source())
                .setClientVersion(event.clientVersion())
                .setEvent(
                        switch (event.kind()) {
                            case LOGIN -> SessionReport.Event.LOGIN;
                            case BEGIN -> SessionReport.Event.BEGIN;
                            case END -> SessionReport.Event.END;
                            case REFUSED -> SessionReport.Event.REFUSED;
                        })
                .setDetail(event.detail());
        if (event.login() instanceof LoginName.Vserver vserver) {
            report.setVserver(vserver.name()).setTenant(vserver.tenant());
        }
        return report.build();
    }
}
