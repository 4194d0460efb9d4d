alter table hotspot add column communities bigint[] not null default '{}';
comment on column hotspot.communities is 'Ids of the communities its units lie in: who may see all of them may see it';
