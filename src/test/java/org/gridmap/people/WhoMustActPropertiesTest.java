package org.gridmap.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.gridmap.people.ChainLink.Outcome;
import org.gridmap.people.HandlerRule.Handler;
import org.junit.jupiter.api.Test;

/** Whatever the duties and absences: 20,000 random places, matters and moments. */
class WhoMustActPropertiesTest {

  private static final int TRIES = 20_000;
  private static final List<String> SHIFTS =
      List.of("", "08:00-20:00", "20:00-08:00", "MO-FR 08:30-17:30", "SA,SU 00:00-24:00");
  private static final List<Set<String>> CATEGORIES =
      List.of(Set.of(), Set.of("01"), Set.of("0203"), Set.of("0101", "02"));

  /** Where, what, when, and who there is. */
  private record Case(DutyPlace place, Matter matter, Staffing staffing, Instant at) {

    Responsibility answer() {
      return new WhoMustAct(PaperStaff.USUAL, PaperStaff.SHANGHAI)
          .answer(place, matter, staffing, at);
    }
  }

  @Test
  void theAnswerIsSomebodyPresentWhoIsOnDutyOrStandsInOrElseAQueue() {
    int persons = 0;
    for (int seed = 0; seed < TRIES; seed++) {
      Case one = random(seed);
      Responsibility answer = one.answer();
      Person person = answer.person();
      assertThat(person == null).as("seed " + seed).isEqualTo(answer.queue() != null);
      if (person != null) {
        persons++;
        assertThat(isAbsent(one, person)).as("seed " + seed).isFalse();
        assertThat(isOnDuty(one, person) || standsIn(one, person)).as("seed " + seed).isTrue();
      }
    }
    assertThat(persons).isBetween(TRIES / 10, TRIES * 9 / 10);
  }

  @Test
  void whoeverBecomesAbsentNeverAnswers() {
    for (int seed = 0; seed < TRIES; seed++) {
      Case one = random(seed);
      Person person = one.answer().person();
      if (person != null) {
        List<Absence> more = new ArrayList<>(one.staffing().absences());
        more.add(new Absence(person.code(), new DutyTerm(one.at(), null), null));
        Staffing without = new Staffing(one.staffing().duties(), more);
        Responsibility next = new Case(one.place(), one.matter(), without, one.at()).answer();
        assertThat(next.person()).as("seed " + seed).isNotEqualTo(person);
      }
    }
  }

  @Test
  void theChainSaysWhyEverybodyBeforeTheAnswerWasPassedOver() {
    for (int seed = 0; seed < TRIES; seed++) {
      Case one = random(seed);
      List<ChainLink> chain = one.answer().chain();
      ChainLink last = chain.get(chain.size() - 1);
      assertThat(last.outcome()).isIn(Outcome.ACTS, Outcome.WAITS_HERE);
      for (ChainLink link : chain.subList(0, chain.size() - 1)) {
        assertThat(isTrue(one, link)).as("seed " + seed + " " + link).isTrue();
      }
    }
  }

  @Test
  void theOrderOfTheRowsIsIrrelevant() {
    for (int seed = 0; seed < TRIES / 4; seed++) {
      Case one = random(seed);
      List<Duty> turned = new ArrayList<>(one.staffing().duties());
      Collections.reverse(turned);
      Staffing other = new Staffing(turned, one.staffing().absences());

      assertThat(new Case(one.place(), one.matter(), other, one.at()).answer())
          .as("seed " + seed)
          .isEqualTo(one.answer());
    }
  }

  private static boolean isTrue(Case one, ChainLink link) {
    Person person = link.person();
    return switch (link.outcome()) {
      case ABSENT -> isAbsent(one, person);
      case OFF_SHIFT ->
          duties(one, link)
              .anyMatch(duty -> isFor(one, duty) && !duty.shift().covers(wallTime(one)));
      case OTHER_CATEGORY -> duties(one, link).anyMatch(duty -> !isFor(one, duty));
      case NO_DUTY ->
          one.staffing().duties().stream()
              .noneMatch(
                  duty ->
                      duty.role() == link.role()
                          && duty.term().contains(one.at())
                          && one.place().scopes().contains(duty.scope())
                          && (duty.field() == null
                              || duty.field().equals(one.matter().rule().field())));
      case ACTS, WAITS_HERE -> false;
    };
  }

  private static Stream<Duty> duties(Case one, ChainLink link) {
    return one.staffing().duties().stream()
        .filter(duty -> duty.person().equals(link.person()) && duty.role() == link.role())
        .filter(duty -> duty.scope().equals(link.scope()) && duty.term().contains(one.at()));
  }

  private static boolean isAbsent(Case one, Person person) {
    return one.staffing().absences().stream()
        .anyMatch(away -> away.person().equals(person.code()) && away.term().contains(one.at()));
  }

  private static boolean isOnDuty(Case one, Person person) {
    return one.staffing().duties().stream()
        .anyMatch(duty -> duty.person().equals(person) && isOn(one, duty));
  }

  private static boolean standsIn(Case one, Person person) {
    return one.staffing().absences().stream()
        .filter(away -> person.equals(away.substitute()) && away.term().contains(one.at()))
        .anyMatch(
            away ->
                one.staffing().duties().stream()
                    .anyMatch(
                        duty -> duty.person().code().equals(away.person()) && isOn(one, duty)));
  }

  private static boolean isOn(Case one, Duty duty) {
    return duty.term().contains(one.at())
        && one.place().scopes().contains(duty.scope())
        && duty.shift().covers(wallTime(one))
        && isFor(one, duty);
  }

  private static boolean isFor(Case one, Duty duty) {
    return duty.categories().isEmpty()
        || duty.categories().contains(one.matter().category())
        || duty.categories().contains(one.matter().group());
  }

  private static LocalDateTime wallTime(Case one) {
    return LocalDateTime.ofInstant(one.at(), PaperStaff.SHANGHAI);
  }

  private static Case random(int seed) {
    Random dice = new Random(seed);
    PaperStaff staff = new PaperStaff();
    Instant at = PaperStaff.NOON.plus(Duration.ofMinutes(dice.nextInt(14 * 24 * 60)));
    List<DutyScope> scopes = new ArrayList<>(PaperStaff.HOME.scopes());
    scopes.add(new DutyScope(ScopeKind.GRID, "8", "H", "elsewhere"));
    for (int i = dice.nextInt(9); i > 0; i--) {
      DutyRole role = DutyRole.values()[dice.nextInt(DutyRole.values().length)];
      List<DutyScope> possible =
          scopes.stream().filter(scope -> role.canServe(scope.kind())).toList();
      staff.with(
          new Duty(
              i,
              PaperStaff.person("p" + dice.nextInt(6)),
              role,
              pick(dice, possible),
              role.needsField() ? pick(dice, List.of("WATER", "POWER")) : null,
              pick(dice, CATEGORIES),
              term(dice, at),
              ShiftText.parse(pick(dice, SHIFTS))));
    }
    for (int person = 0; person < 6; person++) {
      if (dice.nextInt(3) == 0) {
        String other = "p" + (person + 1 + dice.nextInt(5)) % 6;
        Instant until = dice.nextBoolean() ? null : at.plus(Duration.ofHours(dice.nextInt(48) - 4));
        staff.absent("p" + person, until, dice.nextBoolean() ? other : null);
      }
    }
    Handler handler = Handler.values()[dice.nextInt(Handler.values().length)];
    String field = handler == Handler.LIAISON ? "WATER" : null;
    Matter matter = new Matter("0203", "02", new HandlerRule(handler, field));
    DutyPlace place = dice.nextInt(5) == 0 ? PaperStaff.SCHOOL : PaperStaff.HOME;
    return new Case(place, matter, staff.staffing(), at);
  }

  private static DutyTerm term(Random dice, Instant at) {
    Instant from = at.minus(Duration.ofHours(dice.nextInt(100) - 5));
    return new DutyTerm(
        from, dice.nextBoolean() ? null : from.plus(Duration.ofHours(1 + dice.nextInt(200))));
  }

  private static <T> T pick(Random dice, List<T> choices) {
    return choices.get(dice.nextInt(choices.size()));
  }
}
