alter table incident add column grid_by_hand boolean not null default false;
comment on column incident.grid_by_hand is 'A dispatcher named the grid: a redraw keeps its series as long as it lives';

create index incident_event_txid_ix on incident_event (txid);

create table relocated_revision (
  community_id bigint primary key references area (id),
  revision     bigint not null
);
comment on table relocated_revision is 'Up to which publication the open incidents of a community were located again';
