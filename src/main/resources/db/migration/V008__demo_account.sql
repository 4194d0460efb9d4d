create table demo_account (
  user_id  bigint primary key references app_user (id) on delete cascade,
  password text not null
);
comment on table demo_account is 'Accounts of the demo town; their passwords are shown at every start, so they end when real data come in';
