create view v_user_name as select id, name from app_user;
comment on view v_user_name is 'Sign-in names for the other features'' own queries; the table belongs to security';
