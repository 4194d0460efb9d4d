alter table incident add jurisdiction_version_id bigint references jurisdiction_version (id);
create index incident_jurisdiction_open_ix on incident (jurisdiction_version_id, id) where state <> 'CLOSED';
comment on column incident.jurisdiction_version_id is 'The rules it was opened under; only an explicit move of open incidents changes them; null: from before rules had versions, those of its place hold';
