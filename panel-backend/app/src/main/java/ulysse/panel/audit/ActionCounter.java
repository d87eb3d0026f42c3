package ulysse.panel.audit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Counts orders, power changes, logins, invitations and whatever else is done, once it is committed. */
@ApplicationScoped
class ActionCounter {

    private final TransactionSynchronizationRegistry transactions;
    private final MeterRegistry metrics;

    ActionCounter(TransactionSynchronizationRegistry transactions, MeterRegistry metrics) {
        this.transactions = transactions;
        this.metrics = metrics;
    }

    void count(String action, Outcome outcome) {
        transactions.registerInterposedSynchronization(new Synchronization() {

            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    metrics.counter("ulysse.actions", "action", action, "outcome", outcome.text())
                            .increment();
                }
            }
        });
    }
}
