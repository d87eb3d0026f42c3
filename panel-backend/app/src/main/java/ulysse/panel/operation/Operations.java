package ulysse.panel.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import ulysse.panel.access.Actor;

/** What a room that does long work tells of it. All of it happens in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Operations {
    private static final int LONGEST = 4000;

    private final OperationRows rows;
    private final StepRows steps;
    private final Clock clock;

    Operations(OperationRows rows, StepRows steps, Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.clock = clock;
    }

    /** Begin an operation, with the steps that are to be expected. */
    public OperationView open(Actor actor, OperationKind kind, Subject subject) {
        Operation operation = new Operation(actor, kind, subject, clock.instant());
        rows.add(operation);
        steps.expect(operation.id(), kind.steps());
        return view(operation);
    }

    /** Note a step that was done in the very transaction that opened the operation. */
    public OperationView alreadyDone(OperationView opened, String step, String detail) {
        steps.finish(opened.id(), step, detail);
        return rows.views(rows.unfinished(opened.vserver().id(), Long.MAX_VALUE))
                .getLast();
    }

    /** Note that an attempt begins at everything up to this generation. */
    public void attempt(UUID vserver, long generation) {
        rows.unfinished(vserver, generation).forEach(operation -> operation.attempted(clock.instant()));
    }

    public void beginStep(UUID vserver, long generation, String step, String detail) {
        current(vserver, generation, operation -> steps.begin(operation.id(), step, detail));
    }

    public void finishStep(UUID vserver, long generation, String step, String detail) {
        current(vserver, generation, operation -> steps.finish(operation.id(), step, detail));
    }

    /** Note why an attempt failed that will be followed by another one. */
    public void trouble(UUID vserver, long generation, String title, String detail) {
        rows.unfinished(vserver, generation).forEach(operation -> {
            steps.fail(operation.id(), detail);
            operation.troubled(title, shorten(detail));
        });
    }

    /**
     * End everything up to this generation: with success what is fulfilled by what was reached, the rest as replaced by a
     * later wish.
     */
    public void reached(UUID vserver, long generation, Predicate<OperationKind> fulfilled) {
        for (Operation operation : rows.unfinished(vserver, generation)) {
            if (fulfilled.test(operation.kind())) {
                steps.finishAll(operation.id());
                operation.succeeded(clock.instant());
            } else {
                operation.failed(
                        "Replaced by a later request",
                        "Something else was asked for before this was done.",
                        clock.instant());
            }
        }
    }

    /** Whether anything that was wished of a vserver has not ended. */
    public boolean isAnyUnfinished(UUID vserver) {
        return !rows.unfinished(vserver, Long.MAX_VALUE).isEmpty();
    }

    /** End everything up to this generation with the real cause. */
    public void failed(UUID vserver, long generation, String title, String detail) {
        for (Operation operation : rows.unfinished(vserver, generation)) {
            steps.fail(operation.id(), detail);
            operation.failed(title, shorten(detail), clock.instant());
        }
    }

    private void current(UUID vserver, long generation, java.util.function.Consumer<Operation> change) {
        List<Operation> unfinished = rows.unfinished(vserver, generation);
        if (!unfinished.isEmpty()) {
            change.accept(unfinished.getLast());
            unfinished.getLast().stepped();
        }
    }

    private OperationView view(Operation operation) {
        return rows.views(List.of(operation)).getFirst();
    }

    private static String shorten(String detail) {
        return detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST);
    }
}
