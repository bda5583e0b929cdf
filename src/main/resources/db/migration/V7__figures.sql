-- What the figures go by.

-- When a line was put here, by the real clock; 0 for those that were put before this was kept.
alter table lines add column put_at bigint not null default 0;

-- How many machines stand under a mark of the request and are not its own.
alter table requests add column surplus bigint not null default 0;
update requests set surplus = 1 where body like '%"surplus":[{%';

create index requests_with_surplus on requests (surplus) where surplus > 0;
create index requests_behind on requests (id) where shows and shown_version < version;
