package ulysse.gateway.shell;

import com.google.protobuf.ByteString;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import ulysse.gateway.command.Sentences;
import ulysse.gateway.host.Exit;
import ulysse.gateway.host.HostFailure;
import ulysse.gateway.host.ProcessEvents;
import ulysse.gateway.host.ProcessRequest;
import ulysse.gateway.host.RemoteProcess;
import ulysse.gateway.host.WindowSize;
import ulysse.gateway.login.LoginName;
import ulysse.gateway.panel.Decision;
import ulysse.gateway.panel.EntryRequest;
import ulysse.gateway.panel.PanelUnreachable;
import ulysse.gateway.panel.SessionEvent;
import ulysse.gateway.session.GatewaySession;

/**
 * One channel's visit, from the client's wish to its end: ask the panel, enter at the host, carry bytes both ways, tell how it
 * ended. The panel is asked on a virtual thread; afterwards no thread waits for anything.
 */
final class Visit implements ProcessEvents {
    /** A refusal is an answer; what could not be answered ends like a connection that failed, as ssh itself does. */
    private static final Exit REFUSED = new Exit.Code(1);

    private static final Exit UNANSWERED = new Exit.Code(255);
    private static final Exit DONE = new Exit.Code(0);
    private static final Logger LOG = Logger.getLogger(Visit.class);

    private final Visits visits;
    private final GatewaySession holder;
    private final Request request;
    private final VserverChannel channel;
    private final ChannelInput input;
    private final ChannelOutput output;
    private final Sentences sentences;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.ASKING);
    private volatile @Nullable RemoteProcess process;
    private volatile @Nullable WindowSize latestSize;
    private volatile boolean askedAgain;

    Visit(
            Visits visits,
            GatewaySession holder,
            Request request,
            VserverChannel channel,
            ChannelInput input,
            ChannelOutput output) {
        this.visits = visits;
        this.holder = holder;
        this.request = request;
        this.channel = channel;
        this.input = input;
        this.output = output;
        this.sentences = Sentences.in(request.environment());
    }

    /** Begin, on another thread: this is called on one that serves many connections. */
    void begin() {
        visits.workers.executor().execute(this::run);
    }

    private void run() {
        try {
            switch (holder.login()) {
                case LoginName.Vserver vserver -> enter(vserver);
                case LoginName.Listing listing -> list();
                case LoginName.Nowhere nowhere -> refuse(Decision.Reason.UNKNOWN);
            }
        } catch (PanelUnreachable e) {
            LOG.warnf("session %s: %s", holder.id(), e.getMessage());
            visits.metrics.entry("panel-unreachable");
            say(sentences.panelUnreachable(), UNANSWERED);
        } catch (RuntimeException e) {
            LOG.errorf(e, "session %s: could not begin", holder.id());
            visits.metrics.entry("error");
            say(sentences.hostUnreachable(), UNANSWERED);
        }
    }

    private void list() {
        if (request.program() instanceof ProcessRequest.Program.Subsystem) {
            say(sentences.nameAVserver(), REFUSED);
            return;
        }
        String text = visits.list.list(holder.person(), holder.address(), sentences);
        write(text, DONE);
    }

    private void enter(LoginName.Vserver vserver) {
        Decision decision = visits.panel.authorize(new EntryRequest(
                holder.person(), holder.fingerprint(), vserver, request.kind(), holder.id(), holder.source()));
        switch (decision) {
            case Decision.Refused refused -> refuse(refused.reason());
            case Decision.Granted granted -> enter(granted);
        }
    }

    private void enter(Decision.Granted granted) {
        if (stage.compareAndSet(Stage.ASKING, Stage.ENTERING)) {
            keep(visits.hosts.enter(
                    granted.endpoint(),
                    new ProcessRequest(granted.grant(), request.program(), request.terminal(), request.environment()),
                    this));
        }
    }

    /** The client may have left while the host was being asked. */
    private void keep(RemoteProcess entered) {
        process = entered;
        if (stage.get() == Stage.OVER) {
            entered.abandon("the client left");
        }
    }

    private void refuse(Decision.Reason reason) {
        LOG.infof("session %s: %s was refused: %s", holder.id(), holder.person().username(), reason);
        visits.metrics.entry("refused");
        report(SessionEvent.Kind.REFUSED, reason.name());
        say(sentences.refusal(reason, holder.login()), REFUSED);
    }

    @Override
    public void started(RemoteProcess entered) {
        if (!stage.compareAndSet(Stage.ENTERING, Stage.RUNNING)) {
            entered.abandon("the client left");
            return;
        }
        process = entered;
        visits.metrics.entry("ok");
        LOG.infof("session %s: %s runs in %s", holder.id(), request.described(), holder.login());
        report(SessionEvent.Kind.BEGIN, request.described());
        WindowSize size = latestSize;
        if (size != null) {
            entered.resize(size);
        }
        input.attach(entered);
    }

    @Override
    public void output(ByteString bytes) {
        output.write(bytes, this::askForMore);
    }

    @Override
    public void errorOutput(ByteString bytes) {
        output.writeError(bytes, this::askForMore);
    }

    @Override
    public void ended(Exit exit) {
        if (finish(exit.toString())) {
            output.afterLast(() -> channel.end(exit));
        }
    }

    @Override
    public void failed(HostFailure failure) {
        boolean ran = stage.get() == Stage.RUNNING;
        LOG.warnf("session %s: %s", holder.id(), failure);
        if (failure.kind() == HostFailure.Kind.STALE_GRANT && asksAgain()) {
            return;
        }
        if (!ran) {
            visits.metrics.entry(failure.kind() == HostFailure.Kind.NOT_RUNNING ? "refused" : "host-unreachable");
            report(SessionEvent.Kind.REFUSED, failure.kind().name());
        }
        if (finish(failure.kind().name())) {
            say(sentences.failure(failure.kind(), holder.login()), exitOf(failure));
        }
    }

    /** A host-driver that has just started refuses what was signed before. Once is enough: the next grant is younger. */
    private boolean asksAgain() {
        if (askedAgain || !stage.compareAndSet(Stage.ENTERING, Stage.ASKING)) {
            return false;
        }
        askedAgain = true;
        begin();
        return true;
    }

    private static Exit exitOf(HostFailure failure) {
        return failure.kind() == HostFailure.Kind.NOT_RUNNING ? REFUSED : UNANSWERED;
    }

    @Override
    public void roomForInput() {
        input.move();
    }

    void resize(WindowSize size) {
        latestSize = size;
        RemoteProcess running = process;
        if (running != null && stage.get() == Stage.RUNNING) {
            running.resize(size);
        }
    }

    void signal(String name) {
        RemoteProcess running = process;
        if (running != null) {
            running.signal(name);
        }
    }

    /** The channel closes. If the process still runs, nobody is there for it any more. */
    void abandon() {
        if (finish("the client left")) {
            RemoteProcess running = process;
            if (running != null) {
                running.abandon("the client left");
            }
        }
    }

    void announceEnd() {
        if (request.terminal() != null && stage.get() == Stage.RUNNING) {
            output.writeError(line(sentences.gatewayStops()), () -> {});
        }
    }

    private void askForMore() {
        RemoteProcess running = process;
        if (running != null) {
            running.askForOutput(1);
        }
    }

    /** Close the books, once. */
    private boolean finish(String how) {
        Stage before = stage.getAndSet(Stage.OVER);
        if (before == Stage.RUNNING) {
            LOG.infof("session %s: %s in %s ended: %s", holder.id(), request.described(), holder.login(), how);
            report(SessionEvent.Kind.END, how);
        }
        return before != Stage.OVER;
    }

    private void say(String sentence, Exit exit) {
        output.writeError(line(sentence), () -> {});
        output.afterLast(() -> channel.end(exit));
    }

    private void write(String text, Exit exit) {
        output.write(ByteString.copyFromUtf8(text.replace("\n", request.endOfLine())), () -> {});
        output.afterLast(() -> channel.end(exit));
    }

    private ByteString line(String sentence) {
        return ByteString.copyFromUtf8("ulysse: " + sentence + request.endOfLine());
    }

    private void report(SessionEvent.Kind kind, String detail) {
        visits.reports.report(new SessionEvent(
                kind, holder.id(), holder.person(), holder.login(), holder.source(), holder.clientVersion(), detail));
    }

    /** How far a visit has come. */
    private enum Stage {
        ASKING,
        ENTERING,
        RUNNING,
        OVER
    }
}
