package ulysse.host.shell;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ulysse.host.contract.ContextId;
import ulysse.host.contract.GrantRefused;
import ulysse.host.instance.Engine;
import ulysse.host.kernel.Attached;
import ulysse.host.kernel.Lxc;
import ulysse.host.kernel.LxcContainer;
import ulysse.host.kernel.LxcContainer.Command;
import ulysse.host.kernel.LxcPlace;
import ulysse.host.kernel.TerminalSize;
import ulysse.host.platform.DriverException;
import ulysse.host.platform.DriverException.Kind;
import ulysse.host.v1.EnterStart;
import ulysse.host.v1.GrantClaims;
import ulysse.host.v1.Pty;
import ulysse.host.v1.WindowSize;

/** Starts a process in a vserver for whoever has a grant for it. */
final class EnterVserver implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Logger log = LoggerFactory.getLogger(EnterVserver.class);

    private final Lxc lxc;
    private final Engine engine;
    private final Doorkeeper doorkeeper;
    private final SessionLimits limits = new SessionLimits(Runtime.getRuntime().maxMemory());

    private final AttachThreads threads = new AttachThreads(PATIENCE);

    EnterVserver(Lxc lxc, Engine engine, Doorkeeper doorkeeper) {
        this.lxc = lxc;
        this.engine = engine;
        this.doorkeeper = doorkeeper;
    }

    /** Hears how it went, on some thread. */
    interface Outcome {
        /** @param gone to be called once when the process is gone */
        void entered(Attached attached, Runnable gone);

        void refused(RuntimeException why);
    }

    void enter(EnterStart start, Outcome outcome) {
        execute(outcome, () -> {
            try {
                admit(start, outcome);
            } catch (GrantRefused e) {
                log.warn("Refused a grant: {} ({})", e.getMessage(), e.reason());
                outcome.refused(GrantStatuses.of(e));
            }
        });
    }

    /** Runs a command of the driver's own, such as a probe, with pipes. */
    void runInside(LxcPlace place, List<String> command, Outcome outcome) {
        execute(outcome, () -> {
            InnerUser root = InnerUser.named("root");
            try (LxcContainer container = lxc.open(place)) {
                Attached attached = container.attach(
                        new Command(InnerCommand.inSession(command), InnerEnvironment.of(root, Map.of())));
                outcome.entered(attached, () -> {});
            }
        });
    }

    private void execute(Outcome outcome, Runnable work) {
        Runnable refusing = () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                outcome.refused(e);
            }
        };
        threads.execute(
                refusing,
                () -> outcome.refused(new DriverException(Kind.TIMED_OUT, "the vserver could not be entered in time")));
    }

    @Override
    public void close() {
        threads.close();
    }

    private void admit(EnterStart start, Outcome outcome) throws GrantRefused {
        GrantClaims claims = doorkeeper.admit(start);
        ContextId context = new ContextId(claims.getContext());
        limits.take(context);
        try {
            Attached attached = enter(start, claims, context);
            outcome.entered(attached, () -> limits.giveBack(context));
        } catch (RuntimeException e) {
            limits.giveBack(context);
            throw e;
        }
    }

    private Attached enter(EnterStart start, GrantClaims claims, ContextId context) {
        InnerUser user = InnerUser.named(claims.getInnerUser());
        Map<String, String> environment = InnerEnvironment.of(user, start.getEnvironmentMap());
        try (LxcContainer container = lxc.open(engine.place(context))) {
            doorkeeper.checkVserver(claims, context, container);
            Attached attached = attach(container, context, start, user, environment);
            log.info(
                    "{} entered context {} ({}), session {}, process {}",
                    claims.getPerson(),
                    context,
                    start.getWhatCase(),
                    claims.getSessionId(),
                    attached.process().pid());
            return attached;
        }
    }

    private static Attached attach(
            LxcContainer container,
            ContextId context,
            EnterStart start,
            InnerUser user,
            Map<String, String> environment) {
        if (!start.hasPty()) {
            return container.attach(new Command(InnerCommand.of(start, user), environment));
        }
        Pty pty = start.getPty();
        if (pty.getModesCount() > 256) {
            throw new DriverException(Kind.INVALID_REQUEST, "more terminal modes than there are");
        }
        return container.attach(
                new Command(InnerCommand.of(start, user), InnerEnvironment.withTerminal(environment, pty.getTerm())),
                context.firstUid(),
                size(pty.getSize()),
                pty.getModesMap());
    }

    static TerminalSize size(WindowSize size) {
        return new TerminalSize(size.getColumns(), size.getRows(), size.getWidthPixels(), size.getHeightPixels());
    }
}
