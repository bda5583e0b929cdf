-- What limits are counted by, so that a count reads no rows.

-- What a request's machine costs in a month of running, in whole US dollars.
alter table requests add column dollars bigint not null default 0;

-- What tells one wish from another.
alter table requests add column fingerprint varchar(64) not null default '';

create index requests_of_person on requests (asker_team, asker_id, stage, has_machine, ballot_edition);
create index requests_of_channel on requests (channel, stage, has_machine, ballot_edition);
create index requests_by_stage on requests (stage, has_machine, ballot_edition, dollars);
create index requests_opened_by_person on requests (asker_team, asker_id, opened_at);
create index requests_opened_in_channel on requests (channel, opened_at);
