package org.gridmap.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridmap.people.AbsenceIntake;
import org.gridmap.people.DutyTerm;
import org.gridmap.people.LocalRules;
import org.gridmap.people.NewAbsence;
import org.gridmap.platform.Tally;
import org.gridmap.source.FaultCode;
import org.gridmap.source.Findings;
import org.gridmap.source.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes absences of people who are stored. */
final class AbsenceLoader implements Loader {

  private final Findings findings;
  private final AbsenceIntake intake;
  private final LocalRules rules;
  private final Set<String> persons;
  private final Map<String, List<NewAbsence>> ofPerson = new HashMap<>();
  private final List<NewAbsence> inOrder = new ArrayList<>();

  /** Where it is loaded into. */
  @Component
  record Room(AbsenceIntake intake, LocalRules rules) implements LoaderRoom {

    @Override
    public Set<ImportKind> kinds() {
      return Set.of(ImportKind.ABSENCES);
    }

    @Override
    public Loader open(ImportKind kind, ImportOptions options, Findings findings) {
      return new AbsenceLoader(findings, this);
    }
  }

  AbsenceLoader(Findings findings, Room room) {
    this.findings = findings;
    this.intake = room.intake;
    this.rules = room.rules;
    this.persons = intake.codes();
  }

  @Override
  public void take(Reading feature) {
    String person = feature.code("code");
    Instant from = feature.time(rules.zone(), "from");
    if (!feature.has("from")) {
      feature.reportMissing("from");
    }
    Instant until = feature.time(rules.zone(), "until");
    String reason = feature.text("reason");
    String substitute = feature.optionalCode("substitute");
    requireKnown(feature, person);
    requireKnown(feature, substitute);
    if (substitute != null && substitute.equals(person)) {
      feature.report(feature.fault(FaultCode.STANDS_IN_FOR_SELF).with("code", person));
    }
    DutyTerm term = from == null ? null : TermOfRow.of(feature, from, until);
    if (feature.isGood() && term != null) {
      add(new NewAbsence(feature.row(), person, term, reason, substitute), feature);
    }
  }

  private void requireKnown(Reading feature, @Nullable String code) {
    if (code != null && !code.isEmpty() && !persons.contains(code)) {
      feature.report(feature.fault(FaultCode.UNKNOWN_PERSON).with("code", code));
    }
  }

  private void add(NewAbsence absence, Reading feature) {
    List<NewAbsence> same = ofPerson.computeIfAbsent(absence.person(), key -> new ArrayList<>());
    for (NewAbsence earlier : same) {
      if (earlier.term().overlaps(absence.term())) {
        feature.report(
            feature
                .fault(FaultCode.ABSENCE_CONFLICT)
                .with("code", absence.person())
                .with("earlier", earlier.row()));
        return;
      }
    }
    same.add(absence);
    inOrder.add(absence);
  }

  @Override
  public void settle() {
    // every row was compared with the earlier ones as it came
  }

  @Override
  public Tally store() {
    return intake.store(inOrder.stream().filter(each -> !findings.isBad(each.row())).toList());
  }
}
