create table outage_notice (
  id           bigint generated always as identity constraint outage_notice_pk primary key,
  field        text collate "C" not null,
  categories   text[] not null,
  extent       geometry(MultiPolygon, 4326) not null
               constraint outage_notice_extent_is_valid check (st_isvalid(extent)),
  place_name   text not null,
  community_id bigint not null,
  floors       text,
  begins_at    timestamptz not null,
  ends_at      timestamptz not null,
  words        text not null,
  written_at   timestamptz not null,
  written_by   text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  incident_id  bigint references incident (id) on delete set null,
  constraint outage_notice_ends_after_it_begins check (ends_at > begins_at)
);
create index outage_notice_extent_gix on outage_notice using gist (extent);
create index outage_notice_ends_ix on outage_notice (ends_at);
comment on table outage_notice is 'A planned interruption 停供预告: reports inside join its area incident while it stands';
comment on column outage_notice.categories is 'Codes of the categories that it explains';
comment on column outage_notice.floors is 'Which floors, as Floors writes them; null: all';
comment on column outage_notice.incident_id is 'Its area incident, opened with the first report; null: nobody has reported';

create table area_incident (
  incident_id  bigint constraint area_incident_pk primary key
               references incident (id) on delete cascade,
  categories   text[] not null,
  extent       geometry(MultiPolygon, 4326) not null
               constraint area_incident_extent_is_valid check (st_isvalid(extent)),
  place_name   text not null,
  floors       text,
  origin       text not null constraint area_incident_origin_is_known
               check (origin in ('REPORTS', 'STAFF', 'NOTICE')),
  notice_id    bigint references outage_notice (id),
  words        text
);
create index area_incident_extent_gix on area_incident using gist (extent);
comment on table area_incident is 'An incident that stands for many reports of one cause 片区事件; those are merged into it';
comment on column area_incident.extent is 'EPSG:4326: a report inside joins, when its floor is meant too';
comment on column area_incident.words is 'What residents are told; null: only what it is about';
