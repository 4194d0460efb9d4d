create index incident_open_grid_ix on incident (grid_id) where state <> 'CLOSED';
