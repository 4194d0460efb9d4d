package org.gridmap.people;

/** The plain SQL of accounts and the persons behind them. */
final class AccountSql {

  private static final String HOLDING =
      """
      select a.account, p.code, p.name, p.phone, coalesce(lower(a.valid), '2000-01-01') as since
      from person_account a join person p on p.id = a.person_id
      where upper_inf(a.valid)
      """;

  static final String LIST = HOLDING + " order by a.account";

  static final String OF_USER = HOLDING + " and a.user_id = :user";

  static final String IDS_OF_USER =
      "select person_id from person_account where user_id = :user and upper_inf(valid)";

  static final String USERS =
      """
      select user_id from person_account
      where person_id = :person and upper_inf(valid) order by user_id
      """;

  static final String BEGIN =
      """
      insert into person_account (user_id, account, person_id, valid)
      values (:user, :account, :person, tstzrange(cast(:at as timestamptz), null))
      """;

  static final String END =
      """
      update person_account set valid = tstzrange(lower(valid), cast(:at as timestamptz))
      where user_id = :user and upper_inf(valid)
      """;

  static final String CODES =
      """
      with mine as (
        select person_id from person_account where user_id = :user and upper_inf(valid))
      select p.code from person p where p.id in (select person_id from mine)
      union
      select '@' || a.account from person_account a
      where a.person_id in (select person_id from mine) and upper_inf(a.valid)
      """;

  private AccountSql() {}
}
