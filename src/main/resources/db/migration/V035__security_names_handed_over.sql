drop view v_user_name;
