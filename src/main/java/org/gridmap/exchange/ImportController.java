package org.gridmap.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Imports over HTTP, for an administrator: a file as the raw body, or as the part {@code file} of a
 * form. The options of the batch command are query parameters of the same names.
 */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

  private static final int MOST_LISTED = 100;

  private final Imports imports;
  private final ReportTexts texts;

  ImportController(Imports imports, ReportTexts texts) {
    this.imports = imports;
    this.texts = texts;
  }

  @PostMapping(path = "/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Map<String, Object> fromForm(
      @PathVariable String kind,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestParam("file") MultipartFile file)
      throws IOException {
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    return run(kind, parameters, name, file.getInputStream());
  }

  @PostMapping("/{kind}")
  Map<String, Object> fromBody(
      @PathVariable String kind,
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest request)
      throws IOException {
    return run(kind, parameters, format(request.getContentType()), request.getInputStream());
  }

  private Map<String, Object> run(
      String kind, MultiValueMap<String, String> parameters, String format, InputStream bytes) {
    ImportReport report =
        imports.run(
            ImportKind.named(kind), OptionReader.read(parameters), format, bytes, read -> {});
    Map<String, Object> members = texts.members(report, MOST_LISTED);
    if (report.outcome() == ImportReport.Outcome.REFUSED) {
      Problem refused = new Problem(ImportProblem.IMPORT_REFUSED);
      members.forEach(refused::with);
      throw refused;
    }
    return members;
  }

  private static String format(@Nullable String contentType) {
    if (contentType != null
        && contentType.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
      throw new Problem(RequestProblem.UNSUPPORTED_MEDIA_TYPE);
    }
    return contentType == null ? "" : contentType;
  }
}
