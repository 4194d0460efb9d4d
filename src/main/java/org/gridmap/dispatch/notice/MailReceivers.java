package org.gridmap.dispatch.notice;

import java.util.List;
import java.util.Optional;
import org.gridmap.area.Areas;
import org.gridmap.people.PersonAccounts;
import org.gridmap.security.AreaScope;
import org.gridmap.security.SignedInUser;
import org.gridmap.security.Users;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who wants notices by mail, and where. */
@Component
class MailReceivers {

  private final JdbcClient database;
  private final Users users;
  private final Areas areas;
  private final PersonAccounts accounts;

  private record Wish(long userId, String mail) {}

  MailReceivers(JdbcClient database, Users users, Areas areas, PersonAccounts accounts) {
    this.database = database;
    this.users = users;
    this.areas = areas;
    this.accounts = accounts;
  }

  Optional<String> find(long userId) {
    return database.sql(NoticeSql.ADDRESS_OF).param("user", userId).query(String.class).optional();
  }

  @Transactional
  void wish(long userId, String mail) {
    database.sql(NoticeSql.SET_ADDRESS).param("user", userId).param("mail", mail).update();
  }

  @Transactional
  void forget(long userId) {
    database.sql(NoticeSql.DELETE_ADDRESS).param("user", userId).update();
  }

  /** The addresses of those a notice is for, as their rights are now. */
  List<String> of(Addressee addressee) {
    if (addressee instanceof Addressee.User user) {
      return find(user.userId()).stream().toList();
    }
    if (addressee instanceof Addressee.Person person) {
      return accounts.usersOf(person.personId()).stream()
          .flatMap(user -> find(user).stream())
          .distinct()
          .toList();
    }
    Addressee.Holders holders = (Addressee.Holders) addressee;
    List<Wish> wishes =
        database
            .sql(NoticeSql.ADDRESSES)
            .query((row, index) -> new Wish(row.getLong("user_id"), row.getString("mail")))
            .list();
    return wishes.isEmpty() ? List.of() : ofHolders(holders, wishes);
  }

  private List<String> ofHolders(Addressee.Holders holders, List<Wish> wishes) {
    List<Long> holding =
        users.list().stream()
            .filter(SignedInUser::isEnabled)
            .filter(user -> holds(user.scopeOf(holders.role()), holders))
            .map(SignedInUser::id)
            .toList();
    return wishes.stream().filter(wish -> holding.contains(wish.userId())).map(Wish::mail).toList();
  }

  private boolean holds(AreaScope scope, Addressee.Holders holders) {
    Long area = holders.areaId();
    return scope.everywhere()
        || (area != null
            && scope.areaIds().stream().anyMatch(id -> areas.subtreeIds(id).contains(area)));
  }
}
