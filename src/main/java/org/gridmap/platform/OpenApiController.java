package org.gridmap.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The description of the native interface (OpenAPI 3.1). It is read from the controllers when
 * somebody first asks for it, so it costs the start nothing and cannot go stale (decision 0045).
 */
@RestController
class OpenApiController {

  private static final String NATIVE = "/api/v1/";

  private static final Map<String, Object> PROBLEM =
      Map.of(
          "description",
          "A refusal (RFC 9457): what is wrong, and the way out",
          "content",
          Map.of(
              "application/problem+json",
              Map.of(
                  "schema",
                  Map.of(
                      "type",
                      "object",
                      "properties",
                      Map.of(
                          "type", Map.of("type", "string", "format", "uri-reference"),
                          "title", Map.of("type", "string"),
                          "status", Map.of("type", "integer"),
                          "detail", Map.of("type", "string"))))));

  private final RequestMappingHandlerMapping mappings;
  private volatile @Nullable Map<String, Object> document;

  OpenApiController(
      @Lazy @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    this.mappings = mappings;
  }

  @GetMapping("/api/v1/openapi.json")
  Map<String, Object> document() {
    Map<String, Object> known = document;
    if (known == null) {
      known = describe();
      document = known;
    }
    return known;
  }

  private Map<String, Object> describe() {
    OpenApiSchemas schemas = new OpenApiSchemas();
    OpenApiPaths paths = new OpenApiPaths(schemas);
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              if (mapping.getPatternValues().stream().allMatch(OpenApiController::isDescribed)) {
                paths.add(mapping, handler);
              }
            });
    return Map.of(
        "openapi", "3.1.0",
        "info", Map.of("title", "Gridmap 社区网格地图", "version", "1"),
        "paths", paths.paths(),
        "components", Map.of("schemas", schemas.named(), "responses", Map.of("Problem", PROBLEM)));
  }

  private static boolean isDescribed(String path) {
    return path.startsWith(NATIVE) && !path.endsWith("/openapi.json");
  }
}
