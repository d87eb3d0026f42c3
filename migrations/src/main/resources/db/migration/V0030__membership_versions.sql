-- Whoever changes a member says which role they have seen.

alter table membership add column version bigint not null default 1 check (version >= 1);
comment on column membership.version is 'Raised by every change of the role.';
