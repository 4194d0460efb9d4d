package org.gridmap.people.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gridmap.people.DutyRole;
import org.gridmap.people.DutyTarget;
import org.gridmap.people.DutyTargets;
import org.gridmap.people.LocalRules;
import org.gridmap.people.NewDuty;
import org.gridmap.people.Person;
import org.gridmap.people.Shift;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.platform.RequestWords;
import org.gridmap.platform.StorableText;
import org.jspecify.annotations.Nullable;

/**
 * A duty to begin.
 *
 * @param person code; somebody unknown needs a name as well
 * @param area {@code LEVEL/code}, a compound too
 * @param from a moment with its offset, or a day; null: now
 */
record DutyRequest(
    @Nullable String person,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String role,
    @Nullable String grid,
    @Nullable String building,
    @Nullable String area,
    @Nullable String field,
    @Nullable List<@Nullable String> categories,
    @Nullable String from,
    @Nullable String until,
    @Nullable String shift) {

  private static final int LONGEST_CODE = 100;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_PHONE = 40;

  /**
   * What is meant.
   *
   * @throws Problem for whatever cannot be meant
   */
  NewDuty read(DutyTargets targets, LocalRules rules, Instant now) {
    String code = StorableText.required("person", person, LONGEST_CODE);
    String called = StorableText.optional("name", name, LONGEST_NAME);
    String number = StorableText.optional("phone", phone, LONGEST_PHONE);
    DutyRole as = role(rules);
    DutyTarget target = target(targets);
    if (!as.canServe(target.kind())) {
      throw new Problem(PeopleProblem.ROLE_NOT_HERE)
          .with("role", as.name())
          .with("scope", target.kind().name());
    }
    String subject = field(rules);
    if (as.needsField() && subject == null) {
      throw new Problem(PeopleProblem.LIAISON_WITHOUT_FIELD);
    }
    return new NewDuty(
        1,
        new Person(code, called == null ? "" : called, number),
        as,
        target,
        subject,
        codes(),
        TermWords.read(from, until, rules.zone(), now),
        shift(rules));
  }

  private DutyRole role(LocalRules rules) {
    String word = StorableText.required("role", role, LONGEST_CODE);
    return rules.role(word).orElseThrow(() -> RequestWords.invalid("role", word));
  }

  private @Nullable String field(LocalRules rules) {
    String word = StorableText.optional("field", field, LONGEST_CODE);
    return word == null
        ? null
        : rules.field(word).orElseThrow(() -> RequestWords.invalid("field", word));
  }

  private Shift shift(LocalRules rules) {
    String text = StorableText.optional("shift", shift, LONGEST_CODE * 2);
    try {
      return rules.shift(text);
    } catch (IllegalArgumentException unreadable) {
      throw new Problem(PeopleProblem.SHIFT_UNREADABLE)
          .with("value", RequestWords.shortened(String.valueOf(text)));
    }
  }

  private Set<String> codes() {
    Set<String> codes = new LinkedHashSet<>();
    if (categories != null) {
      for (String category : categories) {
        String code = StorableText.required("categories", category, LONGEST_CODE);
        if (code.contains(",")) {
          throw RequestWords.invalid("categories", code);
        }
        codes.add(code);
      }
    }
    return codes;
  }

  private DutyTarget target(DutyTargets targets) {
    List<DutyTarget> named = new ArrayList<>();
    add(named, "grid", grid, targets::grid);
    add(named, "building", building, targets::building);
    add(named, "area", area, targets::area);
    if (named.size() != 1) {
      throw new Problem(PeopleProblem.DUTY_SCOPE_NOT_ONE).with("count", named.size());
    }
    return named.get(0);
  }

  private static void add(
      List<DutyTarget> named,
      String member,
      @Nullable String text,
      Function<String, Optional<DutyTarget>> find) {
    String code = StorableText.optional(member, text, LONGEST_CODE);
    if (code != null) {
      named.add(
          find.apply(code)
              .orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("code", code)));
    }
  }
}
