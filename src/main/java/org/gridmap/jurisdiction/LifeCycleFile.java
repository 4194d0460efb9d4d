package org.gridmap.jurisdiction;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridmap.jurisdiction.RuleFault.Kind;
import org.gridmap.lifecycle.Deed;
import org.gridmap.lifecycle.DeedRole;
import org.gridmap.lifecycle.DeedRule;
import org.gridmap.lifecycle.FaultyLifeCycle;
import org.gridmap.lifecycle.LifeCycle;
import org.gridmap.lifecycle.LifeCycleFault;
import org.gridmap.lifecycle.LifeCycleRules;
import org.gridmap.lifecycle.Need;
import org.gridmap.lifecycle.Phase;
import org.gridmap.lifecycle.Reason;
import org.gridmap.lifecycle.StateRule;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** Reads {@code lifecycle.yaml}: the states of incidents, and what may be done to them by whom. */
public final class LifeCycleFile {

  static final String NAME = "lifecycle.yaml";

  private static final String STATE_CODE = "[A-Z][A-Z_]{0,39}";
  private static final int USUAL_FREE_BOUNCES = 1;

  private final Map<String, RuleNode> places = new HashMap<>();
  private final Map<String, List<Reason>> reasons = new HashMap<>();

  private LifeCycleFile() {}

  /**
   * The life cycle of a preset that ships with the service.
   *
   * @throws RefusedRules when it cannot be used
   * @throws IllegalArgumentException when the preset has none
   */
  public static LifeCycle shipped(String preset) {
    List<RuleFault> faults = new ArrayList<>();
    Optional<LifeCycle> lifeCycle = read(compose(preset, faults));
    if (lifeCycle.isEmpty() || !faults.isEmpty()) {
      throw new RefusedRules(faults);
    }
    return lifeCycle.get();
  }

  private static RuleNode compose(String preset, List<RuleFault> faults) {
    String path = "/jurisdictions/" + preset + "/" + NAME;
    try (InputStream file = LifeCycleFile.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalArgumentException("no " + path);
      }
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      var reader = new InputStreamReader(file, StandardCharsets.UTF_8);
      return new RuleNode(NAME, "", new Yaml(options).compose(reader), faults);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The life cycle of a file; empty after faults, which are reported where they stand. */
  static Optional<LifeCycle> read(RuleNode root) {
    return new LifeCycleFile().lifeCycle(root);
  }

  private Optional<LifeCycle> lifeCycle(RuleNode root) {
    root.knowing("freeBounces", "states", "reasons", "deeds");
    places.put("", root);
    List<StateRule> states = new ArrayList<>();
    List<RuleNode> writtenStates = items(root, "states");
    writtenStates.forEach(item -> state(item).ifPresent(states::add));
    root.find("reasons").ifPresent(this::reasons);
    List<DeedRule> deeds = new ArrayList<>();
    List<RuleNode> writtenDeeds = items(root, "deeds");
    writtenDeeds.forEach(item -> deed(item).ifPresent(deeds::add));
    int freeBounces = root.find("freeBounces").map(LifeCycleFile::whole).orElse(USUAL_FREE_BOUNCES);
    if (states.size() < writtenStates.size() || deeds.size() < writtenDeeds.size()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LifeCycle.of(new LifeCycleRules(states, deeds, freeBounces)));
    } catch (FaultyLifeCycle faulty) {
      faulty.faults().forEach(this::report);
      return Optional.empty();
    }
  }

  private List<RuleNode> items(RuleNode root, String name) {
    Optional<RuleNode> list = root.require(name);
    list.ifPresent(node -> places.put(name, node));
    List<RuleNode> items = list.map(RuleNode::items).orElse(List.of());
    for (int i = 0; i < items.size(); i++) {
      places.put(name + "[" + i + "]", items.get(i));
    }
    return items;
  }

  /** At the place the fault names, or the nearest one around it. */
  private void report(LifeCycleFault fault) {
    String place = fault.place();
    while (!places.containsKey(place)) {
      place =
          place.substring(0, Math.max(0, Math.max(place.lastIndexOf('.'), place.lastIndexOf('['))));
    }
    Kind kind =
        fault.kind() == LifeCycleFault.Kind.STATE_UNKNOWN
            ? Kind.VALUE_UNKNOWN
            : Kind.valueOf(fault.kind().name());
    places.get(place).report(kind, fault.values());
  }

  private Optional<StateRule> state(RuleNode item) {
    item.knowing("code", "name", "meaning", "owner", "phase", "open311");
    String code = item.requiredText("code");
    if (code != null && !code.matches(STATE_CODE)) {
      item.report(Kind.VALUE_UNKNOWN, Map.of("value", code, "known", "UPPER_SNAKE"));
      code = null;
    }
    String[] name = words(item, "name");
    String[] meaning = words(item, "meaning");
    Phase phase = item.require("phase").map(node -> choice(node, Phase.class)).orElse(null);
    boolean over = phase == Phase.OVER;
    DeedRole owner =
        over
            ? DeedRole.DISPATCHER
            : item.require("owner").map(node -> choice(node, DeedRole.class)).orElse(null);
    boolean open = item.find("open311").map(LifeCycleFile::isOpen311).orElse(!over);
    return code == null || name == null || meaning == null || phase == null || owner == null
        ? Optional.empty()
        : Optional.of(
            new StateRule(
                code,
                name[0],
                name[1],
                owner,
                phase,
                over,
                open,
                new StateRule.Words(meaning[0], meaning[1])));
  }

  private static boolean isOpen311(RuleNode node) {
    String text = node.text();
    if (text != null && !text.equals("open") && !text.equals("closed")) {
      node.report(Kind.VALUE_UNKNOWN, Map.of("value", text, "known", "open, closed"));
    }
    return !"closed".equals(text);
  }

  private void reasons(RuleNode lists) {
    for (RuleNode list : lists.items()) {
      list.knowing("list", "reasons");
      String name = list.requiredText("list");
      List<Reason> found = new ArrayList<>();
      for (RuleNode item : list.require("reasons").map(RuleNode::items).orElse(List.of())) {
        item.knowing("code", "name", "elsewhere");
        String code = item.requiredText("code");
        String[] names = words(item, "name");
        if (code != null && names != null) {
          found.add(new Reason(code, names[0], names[1], isTrue(item, "elsewhere")));
        }
      }
      if (name != null && reasons.put(name, found) != null) {
        list.report(Kind.CODE_TWICE, Map.of("code", name));
      }
    }
  }

  private Optional<DeedRule> deed(RuleNode item) {
    item.knowing(
        "code",
        "name",
        "from",
        "to",
        "who",
        "needs",
        "reasons",
        "never",
        "spotCheck",
        "public",
        "byItself");
    Deed deed = item.require("code").map(node -> choice(node, Deed.class)).orElse(null);
    String[] name = words(item, "name");
    Set<String> from = new LinkedHashSet<>();
    list(item, "from").forEach(node -> Optional.ofNullable(node.text()).ifPresent(from::add));
    Set<DeedRole> who = EnumSet.noneOf(DeedRole.class);
    list(item, "who")
        .forEach(node -> Optional.ofNullable(choice(node, DeedRole.class)).ifPresent(who::add));
    List<Need> needs = new ArrayList<>();
    list(item, "needs")
        .forEach(node -> Optional.ofNullable(choice(node, Need.class)).ifPresent(needs::add));
    DeedRule.Limits limits = limits(item);
    if (limits.byItself()) {
      who.add(DeedRole.SERVICE);
    }
    return deed == null || name == null
        ? Optional.empty()
        : Optional.of(
            new DeedRule(
                deed, name[0], name[1], from, item.text("to"), who, needs, chosen(item), limits));
  }

  private static List<RuleNode> list(RuleNode item, String name) {
    return item.find(name).map(RuleNode::items).orElse(List.of());
  }

  private DeedRule.Limits limits(RuleNode item) {
    boolean neverHandler = false;
    for (RuleNode never : list(item, "never")) {
      neverHandler |= choice(never, DeedRole.class) == DeedRole.HANDLER;
    }
    DeedRule.Shown shown =
        item.find("public").map(node -> choice(node, DeedRule.Shown.class)).orElse(null);
    return new DeedRule.Limits(
        neverHandler,
        item.find("spotCheck").map(LifeCycleFile::share).orElse(0.0),
        shown == null ? DeedRule.Shown.NOTHING : shown,
        isTrue(item, "byItself"));
  }

  private List<Reason> chosen(RuleNode item) {
    String list = item.text("reasons");
    if (list != null && !reasons.containsKey(list)) {
      item.find("reasons")
          .ifPresent(
              node ->
                  node.report(
                      Kind.VALUE_UNKNOWN,
                      Map.of("value", list, "known", String.join(", ", reasons.keySet()))));
    }
    return list == null ? List.of() : reasons.getOrDefault(list, List.of());
  }

  private static String @Nullable [] words(RuleNode item, String name) {
    Optional<RuleNode> both = item.require(name);
    both.ifPresent(node -> node.knowing("zh", "en"));
    String zh = both.map(node -> node.requiredText("zh")).orElse(null);
    String en = both.map(node -> node.requiredText("en")).orElse(null);
    return zh == null || en == null ? null : new String[] {zh, en};
  }

  private static <E extends Enum<E>> @Nullable E choice(RuleNode node, Class<E> known) {
    String text = node.text();
    if (text == null) {
      return null;
    }
    for (E each : known.getEnumConstants()) {
      if (each.name().equalsIgnoreCase(text)) {
        return each;
      }
    }
    List<String> names = EnumSet.allOf(known).stream().map(Enum::name).toList();
    node.report(Kind.VALUE_UNKNOWN, Map.of("value", text, "known", String.join(", ", names)));
    return null;
  }

  private static boolean isTrue(RuleNode item, String name) {
    String text = item.text(name);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      item.report(Kind.BAD_SWITCH, Map.of("value", text));
    }
    return "true".equals(text);
  }

  private static double share(RuleNode node) {
    String text = node.text();
    if (text != null && text.matches("0(\\.\\d+)?|1(\\.0+)?")) {
      return Double.parseDouble(text);
    }
    node.report(Kind.BAD_SHARE, Map.of("value", String.valueOf(text)));
    return 0;
  }

  private static int whole(RuleNode node) {
    String text = node.text();
    if (text != null && text.matches("\\d{1,3}")) {
      return Integer.parseInt(text);
    }
    node.report(Kind.WRONG_SHAPE, Map.of("expected", "0, 1, 2 …"));
    return USUAL_FREE_BOUNCES;
  }
}
