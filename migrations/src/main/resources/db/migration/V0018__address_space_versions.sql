-- Address spaces can be renamed and taken away.

alter table address_space add column version bigint not null default 1 check (version >= 1);
comment on column address_space.version is 'Raised by every change, so that nobody overwrites what was never read.';

grant update, delete on address_space to "${panelRole}";
