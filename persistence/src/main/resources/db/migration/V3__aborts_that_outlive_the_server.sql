-- Understood by H2 (embedded) and PostgreSQL alike.

-- Somebody wants no more of this job: after a crash it is not taken up again, but for ports that are owed power.
alter table reboot_job add column abort_wanted boolean default false not null;
