package org.gridmap.platform;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** The requests that ask one endpoint with one bad word each, whatever it takes. */
final class NastyRequests {

  /** Percent-encoded, for addresses. */
  static final List<String> WORDS =
      List.of(
          "%00",
          "%ff",
          "%ED%A0%80",
          "-1",
          "99999999999999999999",
          "NaN",
          "1e400",
          "-999999999-01-01",
          "%2B999999999-12-31T23:59:59Z",
          "%27%22%5C%25_",
          "%2C%2C%2C",
          "COMMUNITY%2F",
          "x".repeat(3000));

  /** As JSON. */
  static final List<String> MEMBERS =
      List.of(
          "\"\\u0000\"",
          "\"a\\ud800b\"",
          "\"-999999999-01-01T00:00:00Z\"",
          "\"" + "x".repeat(20_000) + "\"",
          "\"\"",
          "-1",
          "1e400",
          "99999999999999999999",
          "null",
          "[null]",
          "{}",
          "true");

  private static final Map<String, String> USUAL =
      Map.of("layers", "base,grids", "level", "COMMUNITY", "z", "1", "x", "1", "y", "1");

  /** One request; header and body may be empty. */
  record Ask(String method, String pathAndQuery, String header, String value, String body) {

    String shown() {
      String shown = method + " " + pathAndQuery + " " + header + " " + body;
      return shown.length() < 160 ? shown : shown.substring(0, 160) + "…";
    }
  }

  private final String method;
  private final String pattern;
  private final List<String> pathNames = new ArrayList<>();
  private final Map<String, String> query = new LinkedHashMap<>();
  private final List<String> headers = new ArrayList<>();
  private final List<String> members = new ArrayList<>();

  private NastyRequests(String method, String pattern) {
    this.method = method;
    this.pattern = pattern;
  }

  static List<Ask> of(String pattern, Set<RequestMethod> methods, HandlerMethod handler) {
    String method = methods.isEmpty() ? "GET" : methods.iterator().next().name();
    NastyRequests requests = new NastyRequests(method, pattern);
    for (MethodParameter parameter : handler.getMethodParameters()) {
      requests.look(parameter, handler.getMethod().getParameters()[parameter.getParameterIndex()]);
    }
    return requests.all();
  }

  private void look(MethodParameter parameter, Parameter named) {
    RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
    RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
    if (asked != null) {
      query.put(asked.name().isEmpty() ? named.getName() : asked.name(), "1");
    } else if (header != null) {
      headers.add(header.name().isEmpty() ? named.getName() : header.name());
    } else if (parameter.hasParameterAnnotation(PathVariable.class)) {
      pathNames.add(named.getName());
    } else if (parameter.getParameterType().isRecord()) {
      List<String> names =
          Arrays.stream(parameter.getParameterType().getRecordComponents())
              .map(RecordComponent::getName)
              .toList();
      if (parameter.hasParameterAnnotation(RequestBody.class)) {
        members.addAll(names);
      } else {
        names.forEach(name -> query.put(name, ""));
      }
    }
  }

  private List<Ask> all() {
    List<Ask> asks = new ArrayList<>();
    for (String word : WORDS) {
      pathNames.forEach(name -> asks.add(ask(path(Map.of(name, word)), "", "", "", "")));
      query.keySet().forEach(name -> asks.add(ask(path(Map.of()), query(name, word), "", "", "")));
      asks.add(ask(path(Map.of()), word + "=1", "", "", ""));
    }
    for (String header : headers) {
      for (String value : List.of("-1", "\u00e7\u00bd\u0091", "x".repeat(3000), ";;,,==\"")) {
        asks.add(ask(path(Map.of()), query("", ""), header, value, ""));
      }
    }
    for (String member : members) {
      for (String value : MEMBERS) {
        String body = "{\"" + member + "\": " + value + "}";
        asks.add(ask(path(Map.of()), query("", ""), "", "", body));
      }
    }
    return asks;
  }

  private Ask ask(String path, String query, String header, String value, String body) {
    return new Ask(method, query.isEmpty() ? path : path + "?" + query, header, value, body);
  }

  private String path(Map<String, String> nasty) {
    String path = pattern;
    for (String name : pathNames) {
      String value = nasty.getOrDefault(name, USUAL.getOrDefault(name, "1"));
      path = path.replaceAll("\\{" + name + "(:[^}]*)?}", value.replace("\\", "\\\\"));
    }
    return path;
  }

  private String query(String name, String word) {
    return query.entrySet().stream()
        .filter(each -> each.getKey().equals(name) || !each.getValue().isEmpty())
        .map(each -> each.getKey() + "=" + (each.getKey().equals(name) ? word : each.getValue()))
        .collect(Collectors.joining("&"));
  }
}
