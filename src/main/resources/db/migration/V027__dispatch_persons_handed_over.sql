-- handed over to people: person_account
comment on column notice.person_id is 'A person with duties; found by every account of the person';
