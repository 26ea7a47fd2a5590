-- Understood by H2 (embedded) and PostgreSQL alike.

-- Where the agent of the switch was that cut the port: after a change of its address another switch may answer in its place.
-- Null: cut before this was kept.
alter table power_intent add column agent_ip varchar(45);
alter table power_intent add column agent_port integer;
