package ulysse.host.instance;

import io.grpc.stub.ServerCallStreamObserver;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import ulysse.host.contract.ContextId;
import ulysse.host.instance.Engine.Watcher;
import ulysse.host.platform.GrpcStatuses;
import ulysse.host.v1.HostEvent;

/** Tells one caller of each vserver that changes, until either side leaves. Runs on the call's own virtual thread. */
final class WatchVservers implements Watcher {
    private static final long LOOK_UP_SECONDS = 5;

    private final BlockingQueue<Runnable> news = new LinkedBlockingQueue<>();
    private final Engine engine;
    private final ServerCallStreamObserver<HostEvent> reply;

    private WatchVservers(Engine engine, ServerCallStreamObserver<HostEvent> reply) {
        this.engine = engine;
        this.reply = reply;
    }

    static void start(Engine engine, ServerCallStreamObserver<HostEvent> reply) {
        reply.setOnCancelHandler(() -> {});
        WatchVservers watch = new WatchVservers(engine, reply);
        Thread.startVirtualThread(watch::run);
    }

    @Override
    public void changed(ContextId context) {
        news.add(() -> tell(context));
    }

    @Override
    public void lost(RuntimeException why) {
        news.add(() -> {
            throw why;
        });
    }

    private void run() {
        // Watching starts before the list is read, so that nothing falls between the two.
        try (AutoCloseable ignored = engine.watch(this)) {
            reply.onNext(HostEvent.newBuilder()
                    .setList(Messages.list(engine.inventory()))
                    .build());
            while (!reply.isCancelled()) {
                Runnable next = news.poll(LOOK_UP_SECONDS, TimeUnit.SECONDS);
                if (next != null) {
                    next.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            reply.onError(GrpcStatuses.of(e));
        }
    }

    private void tell(ContextId context) {
        HostEvent.Builder event = HostEvent.newBuilder();
        engine.find(context)
                .ifPresentOrElse(
                        instance -> event.setChanged(Messages.status(instance)),
                        () -> event.setChanged(Messages.absent(context.value())));
        reply.onNext(event.build());
    }
}
