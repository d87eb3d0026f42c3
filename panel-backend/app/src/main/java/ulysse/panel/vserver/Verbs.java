package ulysse.panel.vserver;

import jakarta.enterprise.context.ApplicationScoped;

/** The verbs on a vserver that is there, for the door that offers them all. */
@ApplicationScoped
class Verbs {
    private final StartVserver start;
    private final StopVserver stop;
    private final RestartVserver restart;
    private final DeleteVserver delete;

    Verbs(StartVserver start, StopVserver stop, RestartVserver restart, DeleteVserver delete) {
        this.start = start;
        this.stop = stop;
        this.restart = restart;
        this.delete = delete;
    }

    StartVserver start() {
        return start;
    }

    StopVserver stop() {
        return stop;
    }

    RestartVserver restart() {
        return restart;
    }

    DeleteVserver delete() {
        return delete;
    }
}
