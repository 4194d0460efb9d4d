package org.gridmap.dispatch.notice;

import java.util.Optional;
import org.gridmap.security.Role;

/**
 * For whom there is something new, as all instances hear it: {@code user 5}, {@code person 7},
 * {@code DISPATCHER 12}, {@code DISPATCHER}.
 */
public final class NoticeCall {

  /** Where it is heard; an empty message is for everybody. */
  public static final String CHANNEL = "notice";

  private static final String USER = "user";
  private static final String PERSON = "person";

  private NoticeCall() {}

  static String of(Addressee addressee) {
    if (addressee instanceof Addressee.User user) {
      return USER + " " + user.userId();
    }
    if (addressee instanceof Addressee.Person person) {
      return PERSON + " " + person.personId();
    }
    Addressee.Holders holders = (Addressee.Holders) addressee;
    return holders.role() + (holders.areaId() == null ? "" : " " + holders.areaId());
  }

  /** Who is called; empty for everybody. */
  public static Optional<Addressee> addressee(String call) {
    if (call.isEmpty()) {
      return Optional.empty();
    }
    String[] words = call.split(" ");
    Long id = words.length > 1 ? Long.valueOf(words[1]) : null;
    return Optional.of(
        id != null && words[0].equals(USER)
            ? new Addressee.User(id)
            : id != null && words[0].equals(PERSON)
                ? new Addressee.Person(id)
                : new Addressee.Holders(Role.valueOf(words[0]), id));
  }
}
