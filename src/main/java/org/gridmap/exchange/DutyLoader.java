package org.gridmap.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridmap.people.DutyIntake;
import org.gridmap.people.DutyRole;
import org.gridmap.people.DutyTarget;
import org.gridmap.people.DutyTargets;
import org.gridmap.people.DutyTerm;
import org.gridmap.people.LocalRules;
import org.gridmap.people.NewDuty;
import org.gridmap.people.Person;
import org.gridmap.people.Shift;
import org.gridmap.platform.Tally;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.Findings;
import org.gridmap.source.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes people with their duties for grids, buildings, compounds and areas that are stored. */
final class DutyLoader implements Loader {

  private final ImportOptions options;
  private final Findings findings;
  private final DutyIntake intake;
  private final DutyTargets targets;
  private final LocalRules rules;
  private final Instant now;
  private final Map<String, DutyTarget> grids;
  private final Map<String, List<NewDuty>> offices = new HashMap<>();
  private final List<NewDuty> inOrder = new ArrayList<>();

  /** Where it is loaded into. */
  @Component
  record Room(DutyIntake intake, DutyTargets targets, LocalRules rules, Clock clock)
      implements LoaderRoom {

    @Override
    public Set<ImportKind> kinds() {
      return Set.of(ImportKind.WORKERS);
    }

    @Override
    public Loader open(ImportKind kind, ImportOptions options, Findings findings) {
      return new DutyLoader(options, findings, this);
    }
  }

  DutyLoader(ImportOptions options, Findings findings, Room room) {
    this.options = options;
    this.findings = findings;
    this.intake = room.intake;
    this.targets = room.targets;
    this.rules = room.rules;
    this.now = room.clock.instant();
    this.grids = targets.grids();
  }

  @Override
  public void take(Reading feature) {
    Person person =
        new Person(feature.code("code"), feature.required("name"), feature.optionalCode("phone"));
    DutyRole role = role(feature);
    String field = field(feature, role);
    Shift shift = shift(feature);
    DutyTerm term = term(feature);
    DutyTarget target = target(feature, role);
    if (feature.isGood() && role != null && term != null && target != null) {
      add(
          new NewDuty(feature.row(), person, role, target, field, categories(feature), term, shift),
          feature);
    }
  }

  private @Nullable DutyRole role(Reading feature) {
    String word = feature.text("role");
    if (word == null) {
      return DutyRole.GRID_WORKER;
    }
    Optional<DutyRole> role = rules.role(word);
    if (role.isEmpty()) {
      String known =
          String.join(", ", List.of(DutyRole.values()).stream().map(Enum::name).toList());
      feature.report(unknown(feature, "role", word, known));
    }
    return role.orElse(null);
  }

  private @Nullable String field(Reading feature, @Nullable DutyRole role) {
    String word = feature.text("field");
    if (word == null) {
      if (role != null && role.needsField()) {
        feature.reportMissing("field");
      }
      return null;
    }
    Optional<String> field = rules.field(word);
    if (field.isEmpty()) {
      String known = String.join(", ", rules.fields());
      feature.report(unknown(feature, "field", word, known));
    }
    return field.orElse(null);
  }

  private static Fault unknown(Reading feature, String field, String value, String known) {
    return feature
        .fault(FaultCode.UNKNOWN_VALUE)
        .with("field", field)
        .with("value", value)
        .with("known", known);
  }

  private static Set<String> categories(Reading feature) {
    String text = feature.text("categories");
    Set<String> codes = new LinkedHashSet<>();
    if (text != null) {
      for (String code : text.split("[\\s,，、;；]+")) {
        if (!code.isEmpty()) {
          codes.add(code);
        }
      }
    }
    return codes;
  }

  private Shift shift(Reading feature) {
    String text = feature.text("shift");
    try {
      return rules.shift(text);
    } catch (IllegalArgumentException unreadable) {
      feature.report(feature.fault(FaultCode.BAD_SHIFT).with("field", "shift").with("value", text));
      return Shift.ALWAYS;
    }
  }

  private @Nullable DutyTerm term(Reading feature) {
    Instant from = feature.time(rules.zone(), "from");
    Instant until = feature.time(rules.zone(), "until");
    Instant begin = from != null ? from : options.since() == null ? now : options.since();
    return TermOfRow.of(feature, begin, until);
  }

  private @Nullable DutyTarget target(Reading feature, @Nullable DutyRole role) {
    List<String> named = new ArrayList<>();
    for (String scope : List.of("grid_code", "building_code", "compound_code", "area")) {
      if (feature.has(scope)) {
        named.add(scope);
      }
    }
    if (named.size() != 1) {
      feature.report(feature.fault(FaultCode.SCOPE_NOT_ONE).with("count", named.size()));
      return null;
    }
    String code = feature.optionalCode(named.get(0));
    DutyTarget target = code == null ? null : find(feature, named.get(0), code);
    if (target != null && role != null && !role.canServe(target.kind())) {
      feature.report(
          feature
              .fault(FaultCode.ROLE_ELSEWHERE)
              .with("role", role.name())
              .with("scope", target.kind().name()));
    }
    return target;
  }

  private @Nullable DutyTarget find(Reading feature, String scope, String code) {
    Optional<DutyTarget> found =
        switch (scope) {
          case "grid_code" -> Optional.ofNullable(grids.get(code));
          case "building_code" -> targets.building(code);
          case "compound_code" -> targets.compound(code);
          default -> targets.area(code);
        };
    if (found.isEmpty()) {
      feature.report(
          switch (scope) {
            case "grid_code" -> feature.fault(FaultCode.UNKNOWN_GRID).with("grid", code);
            case "building_code" -> feature.fault(FaultCode.BUILDING_MISSING).with("code", code);
            default -> feature.fault(FaultCode.UNKNOWN_AREA).with("area", code);
          });
    }
    return found.orElse(null);
  }

  private void add(NewDuty duty, Reading feature) {
    List<NewDuty> same = offices.computeIfAbsent(duty.sameOffice(), key -> new ArrayList<>());
    for (NewDuty earlier : same) {
      if (earlier.conflictsWith(duty)) {
        feature.report(
            feature
                .fault(FaultCode.DUTY_CONFLICT)
                .with("code", duty.person().code())
                .with("earlier", earlier.row()));
        return;
      }
    }
    same.add(duty);
    inOrder.add(duty);
  }

  @Override
  public void settle() {
    // every row was compared with the earlier ones as it came
  }

  @Override
  public Tally store() {
    return intake.store(inOrder.stream().filter(duty -> !findings.isBad(duty.row())).toList());
  }
}
