-- handed over to people: person, duty
comment on column grid.series_id is 'The grid through time: duties and trends hang on it';
