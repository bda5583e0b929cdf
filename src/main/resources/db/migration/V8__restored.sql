-- Not 0 where a copy was put back and the bot has not entered its safe mode since.
alter table head add column restored integer not null default 0;
