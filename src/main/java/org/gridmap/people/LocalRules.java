package org.gridmap.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridmap.jurisdiction.PeopleFile;
import org.gridmap.jurisdiction.PeopleRules;
import org.gridmap.jurisdiction.PeopleRules.ShiftRule;
import org.gridmap.platform.JurisdictionSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of people that hold here, in the words of this feature. */
@Component
public class LocalRules {

  /** A word of files written before the role had its present name. */
  private static final String EARLIER_LEAD = "GRID_LEADER";

  private final PeopleRules standard = PeopleFile.standard();
  private final ZoneId zone;

  LocalRules(JurisdictionSettings jurisdiction) {
    this.zone = jurisdiction.zone();
  }

  public PeopleRules get() {
    return standard;
  }

  /** The zone in which shifts are meant. */
  public ZoneId zone() {
    return zone;
  }

  WhoMustAct whoMustAct() {
    return new WhoMustAct(standard.chain().stream().map(ChainStep::valueOf).toList(), zone);
  }

  /** The role of a code, in any case, or of its name in either language. */
  public Optional<DutyRole> role(String word) {
    String plain = word.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    if (plain.equals(EARLIER_LEAD)) {
      return Optional.of(DutyRole.GRID_LEAD);
    }
    for (DutyRole role : DutyRole.values()) {
      if (role.name().equals(plain)) {
        return Optional.of(role);
      }
    }
    return standard.roles().stream()
        .filter(
            rule ->
                rule.names().zh().equals(word.strip())
                    || rule.names().en().equalsIgnoreCase(word.strip()))
        .map(rule -> DutyRole.valueOf(rule.code()))
        .findFirst();
  }

  /** The code of a field, from its code or its name in either language. */
  public Optional<String> field(String word) {
    return standard.fields().stream()
        .filter(
            rule ->
                rule.code().equalsIgnoreCase(word.strip())
                    || rule.names().zh().equals(word.strip())
                    || rule.names().en().equalsIgnoreCase(word.strip()))
        .map(PeopleRules.FieldRule::code)
        .findFirst();
  }

  /**
   * The shift of a name of the jurisdiction, or as it is written.
   *
   * @param word null and blank: always on
   * @throws IllegalArgumentException when it is neither
   */
  public Shift shift(@Nullable String word) {
    if (word == null || word.isBlank()) {
      return Shift.ALWAYS;
    }
    for (ShiftRule rule : standard.shifts()) {
      boolean meant =
          rule.code().equalsIgnoreCase(word.strip())
              || rule.names().zh().equals(word.strip())
              || rule.names().en().equalsIgnoreCase(word.strip());
      if (meant) {
        return named(rule);
      }
    }
    return ShiftText.parse(word);
  }

  private static Shift named(ShiftRule rule) {
    String days = rule.days().isEmpty() ? "" : String.join(",", rule.days()) + " ";
    List<String> spans = rule.hours().stream().map(hours -> days + hours).toList();
    return ShiftText.parse(String.join(";", spans));
  }
}
