package org.gridmap.people;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridmap.jurisdiction.Jurisdiction;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.jurisdiction.Names;
import org.gridmap.jurisdiction.PeopleRules;
import org.gridmap.platform.JurisdictionSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rules of people that hold in a place, in the words of this feature. Words that people write
 * are understood as any jurisdiction in force here understands them, that of the top first.
 */
@Component
public class LocalRules {

  /** A word of files written before the role had its present name. */
  private static final String EARLIER_LEAD = "GRID_LEADER";

  private final Jurisdictions jurisdictions;
  private final ZoneId zone;

  LocalRules(Jurisdictions jurisdictions, JurisdictionSettings settings) {
    this.jurisdictions = jurisdictions;
    this.zone = settings.zone();
  }

  /**
   * Those of an area.
   *
   * @param areaId null: those of the top
   */
  public PeopleRules at(@Nullable Long areaId) {
    return jurisdictions.at(areaId).rules().people();
  }

  /** Those of the narrowest area that holds a place. */
  PeopleRules at(DutyPlace place) {
    return at(
        place.areas().stream().findFirst().map(area -> Long.valueOf(area.key())).orElse(null));
  }

  /** The zone in which shifts are meant. */
  public ZoneId zone() {
    return zone;
  }

  WhoMustAct whoMustAct(DutyPlace place) {
    return new WhoMustAct(steps(at(place).chain()), zone);
  }

  /** The steps of a chain of roles; a role that serves no place here is no step. */
  static List<ChainStep> steps(List<String> roles) {
    List<ChainStep> steps = new ArrayList<>();
    for (String role : roles) {
      switch (role) {
        case "STEWARD" -> steps.add(ChainStep.STEWARD);
        case "GRID_WORKER" -> steps.addAll(List.of(ChainStep.ON_DUTY, ChainStep.SUBSTITUTE));
        case "GRID_LEAD" -> steps.add(ChainStep.GRID_LEAD);
        case "COMMUNITY" -> steps.add(ChainStep.COMMUNITY_DESK);
        default -> {}
      }
    }
    return steps;
  }

  /** The role of a code, in any case, or of its name in either language. */
  public Optional<DutyRole> role(String word) {
    String plain = word.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    if (plain.equals(EARLIER_LEAD)) {
      return Optional.of(DutyRole.GRID_LEAD);
    }
    Optional<DutyRole> byCode = known(plain);
    return byCode.isPresent()
        ? byCode
        : rules()
            .flatMap(rules -> rules.roles().stream())
            .filter(rule -> isNamed(rule.name(), word))
            .flatMap(rule -> known(rule.code()).stream())
            .findFirst();
  }

  private static Optional<DutyRole> known(String code) {
    return Arrays.stream(DutyRole.values()).filter(role -> role.name().equals(code)).findFirst();
  }

  /** The code of a field, from its code or its name in either language. */
  public Optional<String> field(String word) {
    return rules()
        .flatMap(rules -> rules.fields().stream())
        .filter(rule -> rule.code().equalsIgnoreCase(word.strip()) || isNamed(rule.name(), word))
        .map(PeopleRules.Field::code)
        .findFirst();
  }

  /** The codes of all fields, each once. */
  public List<String> fields() {
    return rules()
        .flatMap(rules -> rules.fields().stream())
        .map(PeopleRules.Field::code)
        .distinct()
        .toList();
  }

  /**
   * The shift of a name of a jurisdiction, or as it is written.
   *
   * @param word null and blank: always on
   * @throws IllegalArgumentException when it is neither
   */
  public Shift shift(@Nullable String word) {
    if (word == null || word.isBlank()) {
      return Shift.ALWAYS;
    }
    return rules()
        .flatMap(rules -> rules.shifts().stream())
        .filter(rule -> rule.code().equalsIgnoreCase(word.strip()) || isNamed(rule.name(), word))
        .findFirst()
        .map(LocalRules::named)
        .orElseGet(() -> ShiftText.parse(word));
  }

  /** A named shift as a duty may also write it. */
  public String textOf(PeopleRules.Shift rule) {
    return String.valueOf(ShiftText.of(named(rule)));
  }

  private Stream<PeopleRules> rules() {
    return jurisdictions.listEffective().stream()
        .map(Jurisdiction::rules)
        .map(rules -> rules.people());
  }

  private static boolean isNamed(Names names, String word) {
    return names.zh().equals(word.strip()) || names.en().equalsIgnoreCase(word.strip());
  }

  private static Shift named(PeopleRules.Shift rule) {
    return new Shift(
        rule.hours().stream()
            .map(span -> new Shift.Span(rule.days(), span.from(), span.to()))
            .toList());
  }
}
