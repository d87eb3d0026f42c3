package ulysse.panel.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import ulysse.panel.access.Staff;

/** A staff role by its name in the realm. */
enum StaffRole {
    @JsonProperty("staff")
    STAFF,
    @JsonProperty("staff-admin")
    STAFF_ADMIN;

    static @Nullable StaffRole of(Staff staff) {
        return switch (staff) {
            case NONE -> null;
            case STAFF -> STAFF;
            case ADMIN -> STAFF_ADMIN;
        };
    }
}
