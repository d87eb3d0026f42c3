package ulysse.panel.host;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many times the memory and the disk of a host may be promised. CPU is never oversold. */
@Schema(name = "Overcommit")
public record Overcommit(
        @NotNull @DecimalMin(Overcommit.LEAST) @DecimalMax(Overcommit.MOST) @Digits(integer = 3, fraction = 2)
        BigDecimal memory,

        @NotNull @DecimalMin(Overcommit.LEAST) @DecimalMax(Overcommit.MOST) @Digits(integer = 3, fraction = 2)
        BigDecimal disk) {
    static final String LEAST = "0.1";
    static final String MOST = "100";

    static Overcommit of(HostConfig.Overcommit config) {
        return new Overcommit(BigDecimal.valueOf(config.memory()), BigDecimal.valueOf(config.disk()));
    }

    /** As the database keeps them, so that equal ones are equal. */
    Overcommit rounded() {
        return new Overcommit(memory.setScale(2, RoundingMode.HALF_UP), disk.setScale(2, RoundingMode.HALF_UP));
    }
}
