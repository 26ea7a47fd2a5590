-- Understood by H2 (embedded) and PostgreSQL alike.

create table device (
    id         uuid         not null primary key,
    name       varchar(63)  not null unique,
    type       varchar(10)  not null,
    mac        varchar(17)  unique,
    ip         varchar(45)  unique,
    model      varchar(100),
    is_virtual boolean      not null,
    vm_host    varchar(100),
    owner      varchar(63),
    version    bigint       not null
);

-- Only what differs from the default has a row. Secret values are encrypted.
create table setting (
    device_id uuid          not null references device (id) on delete cascade,
    name      varchar(40)   not null,
    val       varchar(4000) not null,
    primary key (device_id, name)
);

-- What was last read of a PoE port (a row of pethPsePortTable).
create table switch_port (
    switch_id uuid    not null references device (id) on delete cascade,
    poe_group bigint  not null,
    poe_port  bigint  not null,
    powered   boolean not null,
    delivers  boolean not null,
    seen      timestamp(6) with time zone not null,
    primary key (switch_id, poe_group, poe_port)
);

create table account (
    id   uuid        not null primary key,
    name varchar(63) not null unique,
    role varchar(20) not null
);

create table api_token (
    id         uuid        not null primary key,
    account_id uuid        not null references account (id) on delete cascade,
    label      varchar(63) not null,
    hash       varchar(64) not null unique,
    created    timestamp(6) with time zone not null
);

-- A reboot is a job; the server that holds it renews the lease, and the fence rises with each change of holder.
create table reboot_job (
    id              uuid          not null primary key,
    mode            varchar(20)   not null,
    state           varchar(10)   not null,
    requester       varchar(63)   not null,
    cause           varchar(500),
    expression      varchar(4000) not null,
    created         timestamp(6) with time zone not null,
    finished        timestamp(6) with time zone,
    idempotency_key varchar(128),
    holder          varchar(100)  not null,
    lease_until     timestamp(6) with time zone not null,
    fence           bigint        not null,
    unique (requester, idempotency_key)
);
create index reboot_job_state on reboot_job (state);

-- Names are labels, copied, so that the record outlives the device. seq: the node's last change among those of its job.
create table reboot_node (
    job_id  uuid        not null references reboot_job (id) on delete cascade,
    ordinal integer     not null,
    name    varchar(63) not null,
    state   varchar(10) not null,
    phase   varchar(200),
    seq     bigint      not null,
    primary key (job_id, ordinal)
);
create index reboot_node_name on reboot_node (name, job_id);

create table reboot_attempt (
    job_id       uuid        not null,
    node_ordinal integer     not null,
    ordinal      integer     not null,
    method       varchar(10) not null,
    outcome      varchar(10) not null,
    reason       varchar(500),
    started      timestamp(6) with time zone not null,
    millis       bigint      not null,
    primary key (job_id, node_ordinal, ordinal),
    foreign key (job_id, node_ordinal) references reboot_node (job_id, ordinal) on delete cascade
);

-- A port that is owed power: written before the cut, removed when a read-back has shown the port on.
create table power_intent (
    id        uuid        not null primary key,
    switch_id uuid        not null references device (id),
    poe_group bigint      not null,
    poe_port  bigint      not null,
    node_name varchar(63) not null,
    job_id    uuid,
    phase     varchar(10) not null,
    since     timestamp(6) with time zone not null,
    problem   varchar(500),
    holder    varchar(100) not null,
    unique (switch_id, poe_group, poe_port)
);
