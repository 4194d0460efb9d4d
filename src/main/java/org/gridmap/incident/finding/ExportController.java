package org.gridmap.incident.finding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridmap.incident.IncidentFilter;
import org.gridmap.incident.IncidentFilters;
import org.gridmap.incident.IncidentOrder;
import org.gridmap.incident.IncidentParameters;
import org.gridmap.incident.IncidentProblem;
import org.gridmap.incident.Incidents;
import org.gridmap.platform.CsvTable;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestWords;
import org.gridmap.security.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.databind.json.JsonMapper;

/** What the board shows, as a file. */
@RestController
class ExportController {

  private static final int MOST = 100_000;

  private final IncidentFilters filters;
  private final Incidents incidents;
  private final IncidentTable table;
  private final Audit audit;
  private final JsonMapper json;

  ExportController(
      IncidentFilters filters,
      Incidents incidents,
      IncidentTable table,
      Audit audit,
      JsonMapper json) {
    this.filters = filters;
    this.incidents = incidents;
    this.table = table;
    this.audit = audit;
    this.json = json;
  }

  /**
   * The incidents of a filter within the caller's area, as CSV in UTF-8; for a person with a byte
   * order mark. Who took which away is audited.
   *
   * @param sort as in the list
   * @param contact true: with names and phones of reporters, for who may read them on the board
   * @throws Problem {@code EXPORT_TOO_LARGE} beyond 100,000 incidents
   */
  @GetMapping("/api/v1/incidents/export")
  void export(
      IncidentParameters asked,
      @RequestParam @Nullable String sort,
      @RequestParam @Nullable String contact,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    IncidentFilter filter = filters.read(asked);
    String mark = CsvTable.mark(request.getHeader(HttpHeaders.ACCEPT));
    IncidentOrder order = RequestWords.choice("sort", sort, IncidentOrder.NEWEST);
    boolean withContact = Boolean.TRUE.equals(RequestWords.yesOrNo("contact", contact));
    int count = incidents.count(filter, MOST + 1);
    if (count > MOST) {
      throw new Problem(IncidentProblem.EXPORT_TOO_LARGE).with("most", MOST);
    }
    audit.record("incident.export", null, detail(asked, withContact, count));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"gridmap-incidents.csv\"");
    try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
      table.write(
          filter,
          new IncidentTable.Layout(
              mark, order, withContact, MOST, RequestContextUtils.getLocale(request)),
          out);
    }
  }

  private String detail(IncidentParameters asked, boolean contact, int count) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("filter", asked);
    detail.put("contact", contact);
    detail.put("count", count);
    return json.writeValueAsString(detail);
  }
}
