package ulysse.migrations;

/**
 * One thing that happens to the pools. Numbers pick among what is there at that moment, so that every sequence of steps can be
 * played and shortened.
 *
 * @param what what happens
 * @param who which of the panels does it
 * @param which picks the vserver, subnet, range or address
 * @param more picks how: a position, a length, an order by the staff
 */
record PoolStep(What what, int who, int which, int more) {
    enum What {
        ORDER,
        ORDER_ASKED,
        DELETE,
        PASS_TIME,
        END_QUARANTINE,
        ADD_RANGE,
        REMOVE_RANGE,
        MARK,
        MOVE_GATEWAY,
        ADD_SUBNET,
        REMOVE_SUBNET,
        EXCLUDE_CONTEXT,
        ADMIT_CONTEXT,
        COMMIT,
        ROLL_BACK,
        KILL
    }

    @Override
    public String toString() {
        return "%s(%d, %d, %d)".formatted(what, who, which, more);
    }
}
