package ulysse.panel.vserver;

import java.util.List;

/** One line of the list that a person sees who signs in without naming a vserver. */
public record EntryRow(String name, String tenant, String state, List<String> addresses, int context, String template) {
    public EntryRow {
        addresses = List.copyOf(addresses);
    }
}
