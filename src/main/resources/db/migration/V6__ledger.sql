-- Facts of the house, each under a key of its book, changed by compare-and-set.
create table ledger (
  book varchar(20) not null,
  id varchar(120) not null,
  version bigint not null,
  body text not null,
  primary key (book, id)
);
