package ulysse.panel.job;

import com.github.kagkarlsson.scheduler.task.Task;

/** A kind of persistent work; each bean of this type is known to the scheduler when the panel starts. */
public interface Job {
    Task<?> task();
}
