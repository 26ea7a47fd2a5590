-- Nothing ever read it: what ports do is asked of the switches.
drop table switch_port;

-- Where a device was heard. One that is heard in several places has several rows; a switch has, for its links to others.
create table device_position (
    device_id uuid         not null references device (id) on delete cascade,
    switch_id uuid         not null references device (id) on delete cascade,
    if_index  integer      not null,
    if_name   varchar(255) not null,
    via       varchar(4)   not null,
    seen      timestamp(6) with time zone not null,
    confirmed boolean      not null,
    primary key (device_id, switch_id, if_index)
);
create index device_position_switch on device_position (switch_id);

-- What operators say of a switch's ports: a name, and the PoE row that feeds the interface.
create table port_statement (
    switch_id uuid         not null references device (id) on delete cascade,
    if_name   varchar(255) not null,
    label     varchar(63),
    poe_group integer,
    poe_port  integer,
    primary key (switch_id, if_name)
);

-- What a switch was found to be, and since when its PoE is known to obey.
create table switch_profile (
    switch_id     uuid         not null primary key references device (id) on delete cascade,
    sys_object_id varchar(255) not null,
    family        varchar(20)  not null,
    found         timestamp(6) with time zone not null,
    cycled        timestamp(6) with time zone
);

-- A port whose interface did not lose its link when its power was off: it feeds another device than it was thought to.
create table distrusted_port (
    switch_id uuid         not null references device (id) on delete cascade,
    poe_group integer      not null,
    poe_port  integer      not null,
    since     timestamp(6) with time zone not null,
    reason    varchar(500) not null,
    primary key (switch_id, poe_group, poe_port)
);

create table topology_scan (
    id        uuid          not null primary key,
    requester varchar(63),
    created   timestamp(6) with time zone not null,
    finished  timestamp(6) with time zone,
    holder    varchar(100)  not null
);

create table topology_scan_switch (
    scan_id uuid          not null references topology_scan (id) on delete cascade,
    name    varchar(63)   not null,
    state   varchar(10)   not null,
    reason  varchar(500),
    ports   integer       not null,
    devices integer       not null,
    changes varchar(4000),
    oddities varchar(4000),
    primary key (scan_id, name)
);

-- What a switch's port must be set to besides "on" (Cisco's cpeExtPsePortEnable); kept since power is given back after a crash too.
alter table power_intent add column port_mode integer;

-- Nodes are taken up again by their id, whatever they are called by then.
alter table reboot_node add column device_id uuid;
