package org.gridmap.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridmap.platform.ProblemTexts;
import org.gridmap.source.Fault;
import org.gridmap.source.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An import report in words: as members of a JSON answer, or as lines for a terminal. */
@Component
public class ReportTexts {

  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final Locale ENGLISH = Locale.ENGLISH;

  private final ProblemTexts texts;

  ReportTexts(ProblemTexts texts) {
    this.texts = texts;
  }

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
    members.put("faults", report.faults().stream().limit(most).map(this::line).toList());
    members.put("noteCount", report.noteCount());
    members.put("notes", report.notes().stream().limit(most).map(this::line).toList());
    return members;
  }

  /** The report for people: every fault and note in Chinese, then in English, then the sums. */
  public List<String> lines(ImportReport report, String file) {
    List<String> lines = new ArrayList<>();
    report.notes().forEach(note -> add(lines, "·", note));
    addMore(lines, report.noteCount() - report.notes().size());
    report.faults().forEach(fault -> add(lines, "✗", fault));
    addMore(lines, report.faultCount() - report.faults().size());
    lines.add(summary(report, file, CHINESE));
    lines.add(summary(report, file, ENGLISH));
    return lines;
  }

  private void add(List<String> lines, String mark, Fault fault) {
    lines.add(mark + " " + fault.code() + "  " + sentence(fault, CHINESE));
    lines.add("    " + sentence(fault, ENGLISH));
  }

  private void addMore(List<String> lines, long count) {
    if (count > 0) {
      lines.add(texts.text("import.more", Map.of("count", count), CHINESE));
      lines.add(texts.text("import.more", Map.of("count", count), ENGLISH));
    }
  }

  private String sentence(Fault fault, Locale locale) {
    String place = place(fault, locale);
    String joint = locale.equals(CHINESE) ? "：" : ": ";
    String space = locale.equals(CHINESE) ? "" : " ";
    return (place.isEmpty() ? "" : place + joint)
        + words(fault, "what", locale)
        + space
        + words(fault, "remedy", locale);
  }

  private String place(Fault fault, Locale locale) {
    Place place = fault.place();
    List<String> words = new ArrayList<>();
    if (place.feature() > 0) {
      words.add(texts.text("import.place.feature", Map.of("feature", place.feature()), locale));
    }
    if (place.id() != null) {
      words.add(texts.text("import.place.id", Map.of("id", place.id()), locale));
    }
    if (place.line() > 0) {
      words.add(
          texts.text(
              "import.place.line", Map.of("line", place.line(), "column", place.column()), locale));
    }
    if (fault.at() != null) {
      words.add(
          texts.text("import.place.spot", Map.of("x", fault.at().x, "y", fault.at().y), locale));
    }
    return String.join(locale.equals(CHINESE) ? "，" : ", ", words);
  }

  private String summary(ImportReport report, String file, Locale locale) {
    String outcome = report.outcome().name().toLowerCase(Locale.ROOT);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("outcome", texts.text("import.outcome." + outcome, Map.of(), locale));
    values.put("read", report.read());
    values.put("added", report.tally().added());
    values.put("changed", report.tally().changed());
    values.put("unchanged", report.tally().unchanged());
    values.put("skipped", report.skipped());
    values.put("faults", report.faultCount());
    values.put("notes", report.noteCount());
    values.put("file", file);
    return texts.text("import.summary", values, locale);
  }

  private ReportLine line(Fault fault) {
    Place place = fault.place();
    return new ReportLine(
        fault.code().name(),
        above0(place.feature()),
        place.id(),
        above0(place.line()),
        above0(place.column()),
        fault.at() == null ? null : fault.at().x,
        fault.at() == null ? null : fault.at().y,
        words(fault, "what", CHINESE),
        words(fault, "remedy", CHINESE),
        words(fault, "what", ENGLISH),
        words(fault, "remedy", ENGLISH));
  }

  private String words(Fault fault, String which, Locale locale) {
    return texts.text("import." + fault.code().slug() + "." + which, fault.values(), locale);
  }

  private static @Nullable Integer above0(int number) {
    return number > 0 ? number : null;
  }
}
