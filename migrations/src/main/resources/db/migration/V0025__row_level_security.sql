-- Row-level security: a transaction of the panel sees the rows of its scope, whatever its queries forget to say.

create function scope_enter(kind text, tenant_slug text, person uuid, until_commit boolean) returns void
  language sql security definer set search_path = public, pg_temp as $$
  select set_config('ulysse.scope', kind, until_commit),
    set_config('ulysse.person', coalesce(person::text, ''), until_commit),
    set_config('ulysse.tenants', coalesce(case kind
        when 'tenant' then (select array_agg(t.id) from tenant t where t.slug = tenant_slug)
        when 'person' then (select array_agg(m.tenant_id) from membership m where m.person_id = person)
      end::text, '{}'), until_commit)
$$;
comment on function scope_enter(text, text, uuid, boolean) is
  'Sets what the rest of the transaction (or session) sees. everything: all; tenant: the rows of that tenant; person: the person''s own, and of the tenants they belong to; nothing: none.';

create function scope_is_everything() returns boolean language sql stable as $$
  select coalesce(current_setting('ulysse.scope', true), '') = 'everything'
$$;
comment on function scope_is_everything() is 'Whether this is the work of staff or of the panel itself.';

create function scope_tenants() returns uuid[] language sql stable as $$
  select coalesce(nullif(current_setting('ulysse.tenants', true), ''), '{}')::uuid[]
$$;
comment on function scope_tenants() is 'The tenants whose rows are seen.';

create function scope_person() returns uuid language sql stable as $$
  select nullif(current_setting('ulysse.person', true), '')::uuid
$$;
comment on function scope_person() is 'The person whose rows are seen; null when there is none.';

revoke execute on function scope_enter(text, text, uuid, boolean) from public;
grant execute on function scope_enter(text, text, uuid, boolean) to "${panelRole}";

-- Each function is asked once a statement, being in a sub-select of its own, and not once a row.

alter table tenant enable row level security;
create policy tenant_scope on tenant
  using ((select scope_is_everything()) or id = any ((select scope_tenants())::uuid[]));
alter table membership enable row level security;
-- What one is elsewhere stays one's own affair: an address may be told to be that other tenant's.
create policy membership_scope on membership
  using ((select scope_is_everything()) or tenant_id = any ((select scope_tenants())::uuid[]) or person_id = (select scope_person()));
alter table quota enable row level security;
create policy quota_scope on quota
  using ((select scope_is_everything()) or tenant_id = any ((select scope_tenants())::uuid[]));
alter table vlan_grant enable row level security;
create policy vlan_grant_scope on vlan_grant
  using ((select scope_is_everything()) or tenant_id = any ((select scope_tenants())::uuid[]));
alter table vserver enable row level security;
create policy vserver_scope on vserver
  using ((select scope_is_everything()) or tenant_id = any ((select scope_tenants())::uuid[]));
alter table operation enable row level security;
create policy operation_scope on operation
  using ((select scope_is_everything()) or tenant_id = any ((select scope_tenants())::uuid[]));

-- The panel reads these and writes them by functions of the owner, whom no policy holds: a trigger does.
create function owner_is_in_scope() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('ulysse.scope', true), '') in ('tenant', 'person')
    and not (array_remove(array[case tg_op when 'UPDATE' then old.tenant_id end, new.tenant_id], null) <@ scope_tenants()) then
    raise exception 'a row of % would change its owner outside the scope of the transaction', tg_table_name
      using errcode = 'insufficient_privilege', table = tg_table_name;
  end if;
  return new;
end
$$;
comment on function owner_is_in_scope() is 'Refuses to give, in the scope of one tenant, to another or take from another.';
create trigger address_given_in_scope before insert on address for each row
  when (new.tenant_id is not null) execute function owner_is_in_scope();
create trigger address_changes_owner_in_scope before update on address for each row
  when (old.tenant_id is distinct from new.tenant_id) execute function owner_is_in_scope();
create trigger context_changes_owner_in_scope before update on context for each row
  when (old.tenant_id is distinct from new.tenant_id) execute function owner_is_in_scope();

alter table address enable row level security;
create policy address_scope on address
  using ((select scope_is_everything()) or tenant_id = any ((select scope_tenants())::uuid[]));
alter table address_history enable row level security;
create policy address_history_scope on address_history
  using ((select scope_is_everything()) or tenant_id = any ((select scope_tenants())::uuid[]));
alter table context enable row level security;
create policy context_scope on context
  using ((select scope_is_everything()) or tenant_id = any ((select scope_tenants())::uuid[]));

-- What belongs to a tenant through something else.
alter table operation_step enable row level security;
create policy operation_step_scope on operation_step
  using ((select scope_is_everything()) or exists (select 1 from operation o where o.id = operation_id));

-- What belongs to a person.
alter table ssh_key enable row level security;
create policy ssh_key_scope on ssh_key
  using ((select scope_is_everything()) or person_id = (select scope_person()));
alter table idempotent_call enable row level security;
create policy idempotent_call_scope on idempotent_call
  using ((select scope_is_everything()) or person_id = (select scope_person()));

-- The log is written in one's own name only.
alter table audit_entry enable row level security;
create policy audit_entry_read on audit_entry for select
  using ((select scope_is_everything()) or tenant_id = any ((select scope_tenants())::uuid[]));
create policy audit_entry_write on audit_entry for insert
  with check ((select scope_is_everything()) or actor_id = (select scope_person()));
alter table audit_seal enable row level security;
create policy audit_seal_scope on audit_seal using ((select scope_is_everything()));
