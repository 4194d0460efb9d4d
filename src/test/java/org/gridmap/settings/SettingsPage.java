package org.gridmap.settings;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gridmap.platform.Allowed;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.PropertyPlaceholderHelper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page of all settings, made from what compiling the records left behind (keys, types, defaults
 * and the words of their comments), their edges, and the list of the launcher's variables.
 */
final class SettingsPage {

  static final Path FILE = Path.of("src/docs/settings.md");
  static final Path VARIABLES = Path.of("src/main/sh/variables.txt");

  private static final String METADATA = "META-INF/spring-configuration-metadata.json";
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(GRIDMAP_\\w+)");
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("Integer", "number"),
          Map.entry("Long", "number"),
          Map.entry("Double", "number"),
          Map.entry("Boolean", "switch"),
          Map.entry("Duration", "duration"),
          Map.entry("DataSize", "size"),
          Map.entry("ZoneId", "time zone"),
          Map.entry("Path", "folder"),
          Map.entry("String", "text"),
          Map.entry("String>", "texts, with commas"),
          Map.entry("Role>", "roles, with commas"));
  private static final Map<String, String> UNITS =
      Map.of("duration", "ms, s, m, h, d", "size", "B, KB, MB");
  private static final Map<String, String> WITHOUT_EDGES =
      Map.of(
          "switch", "true or false",
          "time zone", "a name like Asia/Shanghai",
          "roles, with commas", "names of roles");

  private static final String HEAD =
      """
      # Settings

      Made from the records of the features, and kept true by a test; `./gridmap help settings` prints it.
      A setting is given as a variable of the environment: `GRIDMAP_INTAKE_WINDOW=5m ./gridmap run`.
      A value that is not allowed stops the start with one line that names it.
      """;

  private final Properties configured = configuration();

  /** One component of a record of settings. */
  record Setting(String key, Class<?> owner, String type, String meaning, String byDefault) {

    RecordComponent component() {
      String name = key.substring(key.lastIndexOf('.') + 1).replace("-", "");
      return Arrays.stream(owner.getRecordComponents())
          .filter(component -> component.getName().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(key + " is no component of " + owner));
    }

    /** Its edges, or null where no order is known or none was said. */
    Allowed allowed() {
      return component().getAnnotation(Allowed.class);
    }

    boolean hasOrder() {
      return type.equals("number") || type.equals("duration") || type.equals("size");
    }

    String group() {
      return owner.getAnnotation(ConfigurationProperties.class).value();
    }
  }

  /** Every {@code gridmap.*} key, in order. */
  List<Setting> settings() throws IOException, ClassNotFoundException {
    Map<String, Setting> settings = new TreeMap<>();
    try (InputStream metadata = new ClassPathResource(METADATA).getInputStream()) {
      for (JsonNode property : new JsonMapper().readTree(metadata).get("properties")) {
        String key = property.get("name").asString();
        String type = property.get("type").asString();
        settings.put(
            key,
            new Setting(
                key,
                Class.forName(property.get("sourceType").asString()),
                TYPES.get(type.substring(type.lastIndexOf('.') + 1)),
                property.path("description").asString("").replaceAll("\\{@code ([^}]*)}", "`$1`"),
                byDefault(key, property.path("defaultValue").asString(""))));
      }
    }
    return List.copyOf(settings.values());
  }

  /** What application.yml says when no variable is set, else what the record says. */
  private String byDefault(String key, String ofRecord) {
    String value =
        new PropertyPlaceholderHelper("${", "}", ":", '\\', false)
            .replacePlaceholders(
                configured.getProperty(key, ofRecord),
                name -> name.startsWith("GRIDMAP_") ? null : configured.getProperty(name));
    return value.isEmpty() ? "none" : value;
  }

  /** The whole page. */
  String text() throws IOException, ClassNotFoundException {
    List<String> parts = new ArrayList<>(List.of(HEAD));
    parts.add("## Variables of the launcher\n");
    parts.add(
        table(
            List.of("variable", "default", "allowed", "meaning"),
            Files.readAllLines(VARIABLES).stream().map(SettingsPage::variableRow).toList()));
    Map<String, List<Setting>> groups =
        settings().stream()
            .collect(Collectors.groupingBy(Setting::group, TreeMap::new, Collectors.toList()));
    groups.forEach(
        (group, settings) -> {
          parts.add("## %s\n".formatted(group));
          parts.add(
              table(
                  List.of("key", "variable", "type", "default", "unit", "allowed", "meaning"),
                  settings.stream().map(this::row).toList()));
        });
    return String.join("\n", parts);
  }

  private List<String> row(Setting setting) {
    Allowed allowed = setting.allowed();
    String unit = UNITS.getOrDefault(setting.type(), allowed == null ? "" : allowed.unit());
    String range =
        allowed == null
            ? WITHOUT_EDGES.getOrDefault(setting.type(), "see meaning")
            : allowed.from() + " to " + allowed.to();
    return List.of(
        code(setting.key()),
        code(variable(setting.key())),
        setting.type(),
        code(setting.byDefault()),
        unit,
        range,
        setting.meaning());
  }

  /** As application.yml names it, else as every key can be named: without dots and hyphens. */
  private String variable(String key) {
    Matcher named = VARIABLE.matcher(configured.getProperty(key, ""));
    return named.find() && !named.group(1).equals("GRIDMAP_HOME")
        ? named.group(1)
        : key.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
  }

  private static List<String> variableRow(String line) {
    String[] fields = line.split("\\|");
    return List.of(code(fields[0]), fields[1], fields[2], fields[3]);
  }

  private static String table(List<String> head, List<List<String>> rows) {
    List<List<String>> lines =
        new ArrayList<>(List.of(head, head.stream().map(one -> "---").toList()));
    lines.addAll(rows);
    return lines.stream()
        .map(cells -> cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")))
        .collect(Collectors.joining());
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static Properties configuration() {
    YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource("application.yml"));
    return yaml.getObject();
  }
}
