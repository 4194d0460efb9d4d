package org.gridmap.platform;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** The operations of the native interface, as OpenAPI path items. */
final class OpenApiPaths {

  private final OpenApiSchemas schemas;
  private final Map<String, Map<String, Object>> paths = new TreeMap<>();

  OpenApiPaths(OpenApiSchemas schemas) {
    this.schemas = schemas;
  }

  Map<String, Map<String, Object>> paths() {
    return paths;
  }

  void add(RequestMappingInfo mapping, HandlerMethod handler) {
    for (String path : mapping.getPatternValues()) {
      for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
        Map<String, Object> item = paths.computeIfAbsent(path, key -> new TreeMap<>());
        item.merge(
            method.name().toLowerCase(Locale.ROOT),
            operation(path, mapping, handler),
            OpenApiPaths::withBothBodies);
      }
    }
  }

  private Map<String, Object> operation(
      String path, RequestMappingInfo mapping, HandlerMethod handler) {
    Map<String, Object> operation = new LinkedHashMap<>();
    String owner = handler.getBeanType().getSimpleName().replaceFirst("Controller$", "");
    operation.put("operationId", owner + "." + handler.getMethod().getName());
    operation.put("tags", List.of(path.split("/")[3]));
    List<Map<String, Object>> parameters = new ArrayList<>();
    for (MethodParameter parameter : handler.getMethodParameters()) {
      addParameter(parameters, parameter);
      addBody(operation, mapping, parameter);
    }
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    operation.put("responses", responses(mapping, handler.getReturnType()));
    return operation;
  }

  private void addParameter(List<Map<String, Object>> parameters, MethodParameter parameter) {
    RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
    PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
    RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
    if (query != null) {
      boolean needed =
          query.required()
              && !parameter.isOptional()
              && query.defaultValue().equals(ValueConstants.DEFAULT_NONE);
      parameters.add(described("query", query.name(), needed, parameter));
    } else if (path != null) {
      parameters.add(described("path", path.name(), true, parameter));
    } else if (header != null && !header.name().equalsIgnoreCase("Accept")) {
      boolean needed = header.required() && !parameter.isOptional();
      parameters.add(described("header", header.name(), needed, parameter));
    } else if (parameter.getParameterType().isRecord()
        && parameter.getParameterAnnotations().length == 0) {
      parameters.addAll(components(parameter.getParameterType()));
    }
  }

  /** A record without annotation is filled from the query, a parameter per component. */
  private List<Map<String, Object>> components(Class<?> type) {
    List<Map<String, Object>> parameters = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Map<String, Object> described = new LinkedHashMap<>();
      described.put("name", component.getName());
      described.put("in", "query");
      described.put("required", !component.getAnnotatedType().isAnnotationPresent(Nullable.class));
      described.put("schema", schemas.of(component.getGenericType()));
      parameters.add(described);
    }
    return parameters;
  }

  private Map<String, Object> described(
      String in, String name, boolean required, MethodParameter parameter) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put(
        "name", name.isEmpty() ? String.valueOf(parameter.getParameter().getName()) : name);
    described.put("in", in);
    described.put("required", required);
    described.put("schema", schemas.of(parameter.getGenericParameterType()));
    return described;
  }

  private void addBody(
      Map<String, Object> operation, RequestMappingInfo mapping, MethodParameter parameter) {
    if (parameter.hasParameterAnnotation(RequestBody.class)) {
      Map<String, Object> media = Map.of("schema", schemas.of(parameter.getGenericParameterType()));
      Map<String, Object> content = new LinkedHashMap<>();
      for (MediaType type : mediaTypes(mapping.getConsumesCondition().getConsumableMediaTypes())) {
        content.put(type.toString(), media);
      }
      operation.put("requestBody", Map.of("required", true, "content", content));
    } else if (MultipartRequest.class.isAssignableFrom(parameter.getParameterType())) {
      Map<String, Object> form = Map.of("schema", Map.of("type", "object"));
      operation.put(
          "requestBody",
          Map.of("required", true, "content", Map.of(MediaType.MULTIPART_FORM_DATA_VALUE, form)));
    }
  }

  private Map<String, Object> responses(RequestMappingInfo mapping, MethodParameter result) {
    Map<String, Object> content = new LinkedHashMap<>();
    Type answer = unwrapped(result.getGenericParameterType());
    if (answer != void.class && answer != Void.class) {
      Map<String, Object> schema = schemas.of(answer);
      for (MediaType type : mediaTypes(mapping.getProducesCondition().getProducibleMediaTypes())) {
        content.put(type.toString(), Map.of("schema", schema));
      }
    }
    return Map.of(
        "2XX", Map.of("description", "Done", "content", content),
        "default", Map.of("$ref", "#/components/responses/Problem"));
  }

  private static Iterable<MediaType> mediaTypes(java.util.Set<MediaType> stated) {
    return stated.isEmpty() ? List.of(MediaType.APPLICATION_JSON) : stated;
  }

  private static Type unwrapped(Type type) {
    return type instanceof ParameterizedType generic
            && generic.getRawType() instanceof Class<?> raw
            && HttpEntity.class.isAssignableFrom(raw)
        ? generic.getActualTypeArguments()[0]
        : type;
  }

  /** Two handlers of one operation differ in the body they take. */
  @SuppressWarnings("unchecked")
  private static Object withBothBodies(Object one, Object other) {
    Map<String, Object> merged = new LinkedHashMap<>((Map<String, Object>) one);
    Map<String, Object> content = new LinkedHashMap<>(contentOf(merged));
    content.putAll(contentOf((Map<String, Object>) other));
    merged.put("requestBody", Map.of("required", true, "content", content));
    return merged;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> contentOf(Map<String, Object> operation) {
    @Nullable Map<String, Object> body = (Map<String, Object>) operation.get("requestBody");
    return body == null ? Map.of() : (Map<String, Object>) body.get("content");
  }
}
