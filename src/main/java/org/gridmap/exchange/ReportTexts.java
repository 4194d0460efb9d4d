package org.gridmap.exchange;

import static org.gridmap.source.FaultWords.CHINESE;
import static org.gridmap.source.FaultWords.ENGLISH;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.FaultWords;
import org.gridmap.source.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An import report in words: as members of a JSON answer, or as lines for a terminal. */
@Component
public class ReportTexts {

  private static final int MOST_TOLD = 100;
  private static final Set<FaultCode> OF_FIELDS =
      EnumSet.of(FaultCode.COLUMN_MISSING, FaultCode.MISSING_VALUE, FaultCode.UNKNOWN_VALUE);

  /**
   * The report as JSON members.
   *
   * @param most faults, and notes, to list; the counts say how many there are
   */
  public Map<String, Object> members(ImportReport report, int most) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("kind", report.kind());
    members.put("outcome", report.outcome());
    members.put("read", report.read());
    members.put("added", report.tally().added());
    members.put("changed", report.tally().changed());
    members.put("unchanged", report.tally().unchanged());
    members.put("skipped", report.skipped());
    members.put("faultCount", report.faultCount());
    members.put("faults", report.faults().stream().limit(most).map(ReportTexts::line).toList());
    members.put("noteCount", report.noteCount());
    members.put("notes", report.notes().stream().limit(most).map(ReportTexts::line).toList());
    return members;
  }

  /**
   * The report for people, in Chinese, then in English: every fault, a line for each kind of note
   * with its first feature, then the sums.
   *
   * @param all true to list every note and what a file of this kind may hold
   */
  public List<String> lines(ImportReport report, String file, boolean all) {
    List<String> lines = new ArrayList<>();
    if (all) {
      report.notes().forEach(note -> lines.addAll(FaultWords.lines(note, file)));
      addMore(lines, report.noteCount() - report.notes().size());
    } else {
      lines.addAll(FaultWords.byKind(report.notes(), file));
    }
    report.faults().stream()
        .limit(all ? Long.MAX_VALUE : MOST_TOLD)
        .forEach(fault -> lines.addAll(FaultWords.lines(fault, file)));
    addMore(
        lines,
        report.faultCount()
            - (all ? report.faults().size() : Math.min(MOST_TOLD, report.faults().size())));
    if (asksForFields(report)) {
      lines.add(FaultWords.inBothLanguages("import.fields", Map.of("kind", report.kind().word())));
      lines.addAll(ImportFields.lines(report.kind()));
    }
    lines.add(summary(report, file, CHINESE));
    lines.add(summary(report, file, ENGLISH));
    return lines;
  }

  private static boolean asksForFields(ImportReport report) {
    return report.faults().stream().anyMatch(fault -> OF_FIELDS.contains(fault.code()));
  }

  private static void addMore(List<String> lines, long count) {
    if (count > 0) {
      lines.add(FaultWords.inBothLanguages("import.more", Map.of("count", count)));
    }
  }

  private static String summary(ImportReport report, String file, Locale locale) {
    String outcome = report.outcome().name().toLowerCase(Locale.ROOT);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("outcome", FaultWords.text("import.outcome." + outcome, Map.of(), locale));
    values.put("read", report.read());
    values.put("added", report.tally().added());
    values.put("changed", report.tally().changed());
    values.put("unchanged", report.tally().unchanged());
    values.put("skipped", report.skipped());
    values.put("faults", report.faultCount());
    values.put("notes", report.noteCount());
    values.put("file", file);
    return FaultWords.text("import.summary", values, locale);
  }

  private static ReportLine line(Fault fault) {
    Place place = fault.place();
    return new ReportLine(
        fault.code().name(),
        above0(place.feature()),
        place.id(),
        above0(place.line()),
        above0(place.column()),
        fault.at() == null ? null : fault.at().x,
        fault.at() == null ? null : fault.at().y,
        FaultWords.what(fault, CHINESE),
        FaultWords.remedy(fault, CHINESE),
        FaultWords.what(fault, ENGLISH),
        FaultWords.remedy(fault, ENGLISH));
  }

  private static @Nullable Integer above0(int number) {
    return number > 0 ? number : null;
  }
}
