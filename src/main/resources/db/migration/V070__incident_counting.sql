alter table incident add column duplicate_of bigint references incident (id)
  constraint incident_is_no_duplicate_of_itself check (duplicate_of <> id);
create index incident_duplicate_of_ix on incident (duplicate_of) where duplicate_of is not null;
comment on column incident.duplicate_of is 'The same thing was reported before: the incident that counts for both';

alter table category add column confidential boolean not null default false;
comment on column category.confidential is 'Only those who handle such cases may see how many there are, and where';
