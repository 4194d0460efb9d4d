package org.gridmap.dispatch.whistle;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridmap.dispatch.notice.Addressee;
import org.gridmap.dispatch.notice.NoticeText;
import org.gridmap.dispatch.notice.Notices;
import org.gridmap.jurisdiction.Names;
import org.gridmap.jurisdiction.PeopleRules;
import org.gridmap.jurisdiction.RuleSet;
import org.gridmap.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells people of whistles. */
@Component
class WhistleWords {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final Notices notices;

  WhistleWords(Notices notices) {
    this.notices = notices;
  }

  /**
   * What a notice is about.
   *
   * @param incident number; null: it was called for a place
   */
  record Subject(
      long whistle, String field, String placeName, @Nullable String incident, RuleSet rules) {}

  /** What a field is called; by its code where the rules do not know it any more. */
  static Names fieldName(RuleSet rules, String code) {
    return rules.people().fields().stream()
        .filter(field -> field.code().equals(code))
        .map(PeopleRules.Field::name)
        .findFirst()
        .orElse(new Names(code, code));
  }

  /** Tells those who are asked; where they are nobody, the dispatchers of the place. */
  void ask(
      List<Long> persons, @Nullable Long communityId, String key, Subject subject, Instant due) {
    NoticeText text = text(key, subject, Map.of("due", moment(due, subject)));
    if (persons.isEmpty()) {
      notices.tell(new Addressee.Holders(Role.DISPATCHER, communityId), text);
    }
    persons.forEach(person -> notices.tell(new Addressee.Person(person), text));
  }

  void tell(Addressee addressee, String key, Subject subject, @Nullable Instant arrival) {
    notices.tell(
        addressee,
        text(key, subject, arrival == null ? Map.of() : Map.of("at", moment(arrival, subject))));
  }

  private static String moment(Instant at, Subject subject) {
    return MOMENT.format(at.atZone(subject.rules().general().zone()));
  }

  private static NoticeText text(String key, Subject subject, Map<String, String> more) {
    Names field = fieldName(subject.rules(), subject.field());
    Map<String, String> args = new LinkedHashMap<>(more);
    args.put("field", field.zh());
    args.put("field@en", field.en());
    args.put("place", subject.placeName());
    args.put("whistle", String.valueOf(subject.whistle()));
    return new NoticeText(key, args, subject.incident());
  }
}
