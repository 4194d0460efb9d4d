-- handed over to people: acting_person
comment on column incident.owner_person is 'The person with whom an open incident is looked for, by code, or @ and the sign-in name of an account that is nobody''s; exactly one of this and queue';
