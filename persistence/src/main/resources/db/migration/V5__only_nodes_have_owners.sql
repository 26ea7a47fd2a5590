-- Understood by H2 (embedded) and PostgreSQL alike.

-- Imports and requests to add a device could give one to other devices; nobody could take it away again.
update device set owner = null, version = version + 1 where type <> 'NODE' and owner is not null;
