package org.gridmap.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridmap.exchange.ImportReport;
import org.gridmap.exchange.ReportTexts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of each file, as lines while it goes on, or as one JSON array at the end; also when a
 * later file broke off, for what is in the database stands in it.
 */
final class ImportAnswers implements AutoCloseable {

  private static final int MOST_LISTED = 10_000;

  private final ReportTexts texts = new ReportTexts();
  private final List<Map<String, Object>> reports = new ArrayList<>();
  private final PrintWriter out;
  private final @Nullable JsonMapper json;
  private final boolean all;

  /**
   * Begins.
   *
   * @param json writes the array; null for lines
   * @param all true to print every note
   */
  ImportAnswers(PrintWriter out, @Nullable JsonMapper json, boolean all) {
    this.out = out;
    this.json = json;
    this.all = all;
  }

  void add(ImportReport report, Path file) {
    if (json == null) {
      texts.lines(report, String.valueOf(file.getFileName()), all).forEach(out::println);
    } else {
      Map<String, Object> members = texts.members(report, MOST_LISTED);
      members.put("file", file.toString());
      reports.add(members);
    }
  }

  @Override
  public void close() {
    if (json != null) {
      out.println(json.writeValueAsString(reports));
    }
  }
}
