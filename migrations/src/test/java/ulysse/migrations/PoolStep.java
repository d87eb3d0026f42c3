package ulysse.migrations;

/**
 * One thing that happens to the pools. Numbers pick among what is there at that moment, so that every sequence of steps can be
 * played and shortened.
 *
 * @param what what happens
 * @param which picks the vserver, subnet, range or address
 * @param more picks how: the end of a transaction, a position, a length
 */
record PoolStep(What what, int which, int more) {
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
        ADMIT_CONTEXT
    }

    @Override
    public String toString() {
        return "%s(%d, %d)".formatted(what, which, more);
    }
}
