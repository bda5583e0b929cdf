-- Portable between SQLite and PostgreSQL: bigint milliseconds since 1970, text, boolean.
-- Only the last table, which belongs to db-scheduler, needs types of each database's own.

create table requests (
  id varchar(16) not null primary key,
  version bigint not null,
  stage varchar(20) not null,
  asker_team text not null,
  asker_id text not null,
  channel text not null,
  opened_at bigint not null,
  body text not null,
  machine_id varchar(40),
  has_machine boolean not null,
  needs_step boolean not null,
  shows boolean not null,
  root_channel text,
  root_number text,
  shown_version bigint not null
);
create index requests_by_machine on requests (machine_id);
create index requests_opened on requests (opened_at);

create table attempts (
  request_id varchar(16) not null references requests (id),
  number integer not null,
  marker varchar(20) not null unique,
  primary key (request_id, number)
);

create table deliveries (
  delivery text not null primary key,
  request_id varchar(16) not null,
  at bigint not null
);

create table events (
  seq bigint not null primary key,
  request_id varchar(16) not null,
  version bigint not null,
  kind varchar(40) not null,
  actor text not null,
  at bigint not null,
  body text not null,
  previous_hash varchar(64) not null,
  hash varchar(64) not null,
  unique (request_id, version)
);

create table lines (
  number bigint not null primary key,
  request_id varchar(16),
  house_key text unique,
  body text not null,
  said_at bigint
);
create index lines_unsaid on lines (request_id, number) where said_at is null;

-- One row: where the chain of events and the numbers of lines end. Whoever writes holds it.
create table head (
  id integer not null primary key,
  seq bigint not null,
  hash varchar(64) not null,
  line bigint not null
);
insert into head (id, seq, hash, line)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', 0);

create table scheduled_tasks (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data ${blob},
  execution_time ${instant} not null,
  picked boolean not null,
  picked_by varchar(100),
  last_success ${instant},
  last_failure ${instant},
  consecutive_failures integer,
  last_heartbeat ${instant},
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
