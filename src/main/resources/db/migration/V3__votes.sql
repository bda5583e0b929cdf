-- What those who decide about a request see of it, and in which version it last changed for them.

alter table requests add column ballot_channel text;
alter table requests add column ballot_number text;
alter table requests add column ballot_shown bigint not null default 0;
alter table requests add column ballot_edition bigint not null default 0;

-- One row while everything is stopped.
create table brake (
  id integer not null primary key,
  body text not null
);
