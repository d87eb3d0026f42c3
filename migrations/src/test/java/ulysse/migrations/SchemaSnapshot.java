package ulysse.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads today's schema from PostgreSQL's catalogue, in an order that does not depend on how it came about. */
final class SchemaSnapshot {
    private static final String TABLES = """
            select c.oid, c.relname, obj_description(c.oid) from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
            order by c.relname""";
    private static final String VIEWS = """
            select c.oid, 'view ' || c.relname || ' as' || chr(10) || pg_get_viewdef(c.oid), obj_description(c.oid) from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'v' order by c.relname""";
    private static final String COLUMNS = """
            select a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
              || case when a.attidentity <> '' then ' generated always as identity' else '' end
              || case when a.attnotnull then ' not null' else '' end
              || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''), col_description(a.attrelid, a.attnum)
            from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attrelid = ? and a.attnum > 0 and not a.attisdropped order by a.attnum""";
    private static final String CONSTRAINTS = """
            select 'constraint ' || conname || ' ' || pg_get_constraintdef(oid), null from pg_constraint
            where conrelid = ? and contype not in ('n', 't') order by 1""";
    private static final String INDEXES = """
            select pg_get_indexdef(indexrelid) || ';', null from pg_index
            where indrelid = ? and not exists (select 1 from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
            order by 1""";
    private static final String TRIGGERS = """
            select pg_get_triggerdef(oid) || ';', null from pg_trigger where tgrelid = ? and not tgisinternal order by 1""";
    private static final String GRANTS = """
            select 'grant ' || string_agg(lower(privilege_type), ', ' order by privilege_type) || ' to ' || grantee::regrole || ';', null
            from pg_class c, aclexplode(c.relacl) where c.oid = ? and grantee <> c.relowner group by grantee order by 1""";
    private static final String POLICIES = """
            select 'policy ' || p.polname || ' for ' || case p.polcmd when 'r' then 'select' when 'a' then 'insert' else 'all' end
              || coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
              || coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') || ';', null
            from pg_policy p join pg_class c on c.oid = p.polrelid
            where p.polrelid = ? and c.relrowsecurity order by p.polname""";
    private static final String FUNCTIONS = """
            select p.oid, pg_get_functiondef(p.oid), obj_description(p.oid) from pg_proc p
            where p.pronamespace = 'public'::regnamespace
              and not exists (select 1 from pg_depend where objid = p.oid and deptype in ('e', 'i'))
            order by p.proname""";

    private final StringBuilder text = new StringBuilder(
            "-- The schema as it is today, read from the catalogue. Generated, never edited: see README.md.\n");
    private final List<String> uncommented = new ArrayList<>();

    SchemaSnapshot(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (Entry table : entries(connection, TABLES, 0)) {
                append(connection, table);
            }
            for (Entry view : entries(connection, VIEWS, 0)) {
                note(view.text().lines().findFirst().orElseThrow(), view.comment());
                text.append("\n-- ")
                        .append(view.comment())
                        .append('\n')
                        .append(view.text())
                        .append('\n');
                for (Entry grant : entries(connection, GRANTS, view.oid())) {
                    text.append(grant.text()).append('\n');
                }
            }
            for (Entry function : entries(connection, FUNCTIONS, 0)) {
                text.append('\n').append(function.text().strip()).append(";\n");
                note("function " + function.text().lines().findFirst().orElseThrow(), function.comment());
            }
        }
    }

    String text() {
        return text.toString();
    }

    /** Lists tables, columns and functions that say nothing of themselves. */
    List<String> uncommented() {
        return uncommented;
    }

    private void append(Connection connection, Entry table) throws SQLException {
        note("table " + table.text(), table.comment());
        text.append("\n-- ")
                .append(table.comment())
                .append("\ntable ")
                .append(table.text())
                .append(" (\n");
        for (Entry column : entries(connection, COLUMNS, table.oid())) {
            note("column " + table.text() + "." + column.text(), column.comment());
            text.append("  ")
                    .append(column.text())
                    .append(", -- ")
                    .append(column.comment())
                    .append('\n');
        }
        for (Entry constraint : entries(connection, CONSTRAINTS, table.oid())) {
            text.append("  ").append(constraint.text()).append('\n');
        }
        text.append(");\n");
        for (String query : List.of(INDEXES, TRIGGERS, POLICIES, GRANTS)) {
            for (Entry entry : entries(connection, query, table.oid())) {
                text.append(entry.text()).append('\n');
            }
        }
    }

    private void note(String what, String comment) {
        if (comment.isBlank()) {
            uncommented.add(what);
        }
    }

    private static List<Entry> entries(Connection connection, String query, long oid) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            if (query.contains("?")) {
                statement.setLong(1, oid);
            }
            try (ResultSet row = statement.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    String comment = row.getString(columns);
                    entries.add(new Entry(
                            columns == 3 ? row.getLong(1) : 0,
                            row.getString(columns - 1),
                            comment == null ? "" : comment));
                }
            }
        }
        return entries;
    }

    private record Entry(long oid, String text, String comment) {}
}
