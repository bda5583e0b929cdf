-- What is said under a card, or done to it from its menu, is about its request.
create index requests_by_card on requests (root_number, root_channel);
create index requests_by_ballot_card on requests (ballot_number, ballot_channel);
