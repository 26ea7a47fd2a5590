-- Understood by H2 (embedded) and PostgreSQL alike.

-- The name of a node's image in WalT: kept from an import, returned to dashboards, without meaning here.
alter table device add column image varchar(200);

-- Who changed which setting, when. Names are labels, copied; secret values are masked. A null value is the default.
create table setting_change (
    id          uuid        not null primary key,
    device_id   uuid        not null,
    device_name varchar(63) not null,
    name        varchar(40) not null,
    old_value   varchar(4000),
    new_value   varchar(4000),
    who         varchar(63) not null,
    changed     timestamp(6) with time zone not null
);
create index setting_change_device on setting_change (device_id, id);
