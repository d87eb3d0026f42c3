-- An order relies on its tenant's grant: it holds the row until it is committed, so that a withdrawal meanwhile waits and then
-- sees what the order took. Holding a row asks for the right to update; there is nothing else to update in it.
grant update (created_at) on vlan_grant to "${panelRole}";
