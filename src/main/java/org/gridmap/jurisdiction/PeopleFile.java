package org.gridmap.jurisdiction;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gridmap.jurisdiction.PeopleRules.FieldRule;
import org.gridmap.jurisdiction.PeopleRules.RoleRule;
import org.gridmap.jurisdiction.PeopleRules.ShiftRule;
import org.gridmap.jurisdiction.PeopleRules.Shown;
import org.gridmap.jurisdiction.RuleFault.Kind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** Reads {@code people.yaml}: roles in use, fields, named shifts, and the chain. */
public final class PeopleFile {

  private static final String STANDARD = "/jurisdictions/standard/people.yaml";

  private PeopleFile() {}

  /** What holds where a jurisdiction says nothing else. */
  public static PeopleRules standard() {
    List<RuleFault> faults = new ArrayList<>();
    try (var text =
        new InputStreamReader(
            Objects.requireNonNull(PeopleFile.class.getResourceAsStream(STANDARD), STANDARD),
            StandardCharsets.UTF_8)) {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      RuleNode root = new RuleNode("people.yaml", "", new Yaml(options).compose(text), faults);
      PeopleRules rules = read(root);
      if (!faults.isEmpty()) {
        throw new RefusedRules(faults);
      }
      return rules;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Reads the file; what is wrong is reported on its places and left out. */
  static PeopleRules read(RuleNode root) {
    root.knowing("roles", "fields", "shifts", "chain");
    List<RoleRule> roles = new ArrayList<>();
    once(root, "roles").forEach(item -> role(item).ifPresent(roles::add));
    List<FieldRule> fields = new ArrayList<>();
    once(root, "fields").forEach(item -> field(item).ifPresent(fields::add));
    List<ShiftRule> shifts = new ArrayList<>();
    once(root, "shifts").forEach(item -> shift(item).ifPresent(shifts::add));
    return new PeopleRules(roles, fields, shifts, texts(root, "chain"));
  }

  private static List<RuleNode> once(RuleNode root, String list) {
    List<RuleNode> items = items(root, list);
    Set<String> codes = new HashSet<>();
    for (RuleNode item : items) {
      String code = item.requiredText("code");
      if (code != null && !codes.add(code)) {
        item.report(Kind.CODE_TWICE, Map.of("code", code));
      }
    }
    return items;
  }

  private static Optional<RoleRule> role(RuleNode item) {
    item.knowing("code", "names", "public");
    String code = item.text("code");
    Optional<Names> names = names(item);
    Set<Shown> shown = EnumSet.noneOf(Shown.class);
    for (RuleNode word : items(item, "public")) {
      switch (String.valueOf(word.text())) {
        case "NAME" -> shown.add(Shown.NAME);
        case "PHONE" -> shown.add(Shown.PHONE);
        default ->
            word.report(
                Kind.VALUE_UNKNOWN,
                Map.of("value", String.valueOf(word.text()), "known", "NAME, PHONE"));
      }
    }
    return code == null ? Optional.empty() : names.map(each -> new RoleRule(code, each, shown));
  }

  private static Optional<FieldRule> field(RuleNode item) {
    item.knowing("code", "names");
    String code = item.text("code");
    Optional<Names> names = names(item);
    return code == null ? Optional.empty() : names.map(each -> new FieldRule(code, each));
  }

  private static Optional<ShiftRule> shift(RuleNode item) {
    item.knowing("code", "names", "days", "hours");
    String code = item.text("code");
    Optional<Names> names = names(item);
    List<String> hours = texts(item, "hours");
    for (RuleNode each : items(item, "hours")) {
      String text = each.text();
      if (text != null
          && !text.matches("([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)")) {
        each.report(Kind.BAD_PERIOD, Map.of("value", text));
      }
    }
    return code == null
        ? Optional.empty()
        : names.map(each -> new ShiftRule(code, each, texts(item, "days"), hours));
  }

  private static Optional<Names> names(RuleNode item) {
    RuleNode names = item.require("names").orElse(null);
    String zh = names == null ? null : names.requiredText("zh");
    String en = names == null ? null : names.requiredText("en");
    return zh == null || en == null ? Optional.empty() : Optional.of(new Names(zh, en));
  }

  private static List<String> texts(RuleNode node, String list) {
    List<String> texts = new ArrayList<>();
    for (RuleNode item : items(node, list)) {
      String text = item.text();
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static List<RuleNode> items(RuleNode node, String list) {
    return node.find(list).map(RuleNode::items).orElse(List.of());
  }
}
