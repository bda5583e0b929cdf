-- How long machines took from the cloud's yes until they ran, by the clock that machines are waited
-- for with: what is usual for a type in a region is read from here.
create table ready_times (
  request_id varchar(16) not null primary key,
  machine_type varchar(40) not null,
  region varchar(40) not null,
  millis bigint not null,
  at bigint not null
);
create index ready_times_usual on ready_times (machine_type, region, at);
