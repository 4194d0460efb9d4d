create index incident_open_location_gix on incident using gist (location) where state <> 'CLOSED';
comment on index incident_open_location_gix is 'The dispatcher''s map of open incidents, however many are closed';
