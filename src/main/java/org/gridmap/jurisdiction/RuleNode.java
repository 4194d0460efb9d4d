package org.gridmap.jurisdiction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.gridmap.jurisdiction.RuleFault.Kind;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A place in a file of rules that knows where it stands. What is not as it should be is reported
 * and read as absent, so that one reading finds all faults.
 */
final class RuleNode {

  private final String file;
  private final String path;
  private final Node node;
  private final List<RuleFault> faults;

  RuleNode(String file, String path, Node node, List<RuleFault> faults) {
    this.file = file;
    this.path = path;
    this.node = node;
    this.faults = faults;
  }

  /** Reports a fault of this place. */
  void report(Kind kind, Map<String, Object> values) {
    faults.add(new RuleFault(kind, file, node.getStartMark().getLine() + 1, path, values));
  }

  /** Reports members that nobody knows, e.g. a word that was misspelt. */
  RuleNode knowing(String... names) {
    Set<String> known = Set.of(names);
    members()
        .forEach(
            (name, member) -> {
              if (!known.contains(name)) {
                member.report(
                    Kind.MEMBER_UNKNOWN, Map.of("name", name, "known", String.join(", ", names)));
              }
            });
    return this;
  }

  /** The members of a mapping by name; none when this is no mapping. */
  Map<String, RuleNode> members() {
    Map<String, RuleNode> members = new LinkedHashMap<>();
    eachMember(members::put);
    return members;
  }

  /** Reports a name that a mapping gives twice: only one of its values could count. */
  void reportNamesGivenTwice() {
    Set<String> names = new HashSet<>();
    eachMember(
        (name, member) -> {
          if (!names.add(name)) {
            member.report(Kind.CODE_TWICE, Map.of("code", name));
          }
        });
  }

  private void eachMember(BiConsumer<String, RuleNode> each) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          String below = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
          each.accept(key.getValue(), new RuleNode(file, below, tuple.getValueNode(), faults));
        }
      }
    }
  }

  boolean isMapping() {
    return node instanceof MappingNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  /** A single value that says something. */
  boolean isText() {
    return node instanceof ScalarNode scalar && !scalar.getValue().isBlank();
  }

  Optional<RuleNode> find(String name) {
    return Optional.ofNullable(members().get(name));
  }

  /** A member that must be there; reported when it is not. */
  Optional<RuleNode> require(String name) {
    Optional<RuleNode> member = find(name);
    if (member.isEmpty()) {
      report(Kind.MEMBER_MISSING, Map.of("name", name));
    }
    return member;
  }

  /** The places of a list; none after a fault. */
  List<RuleNode> items() {
    List<RuleNode> items = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        items.add(new RuleNode(file, path + "[" + items.size() + "]", item, faults));
      }
    } else {
      report(Kind.WRONG_SHAPE, Map.of("expected", "[ … ]"));
    }
    return items;
  }

  /** The text of a value as it is written; null after a fault. */
  @Nullable String text() {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    report(Kind.WRONG_SHAPE, Map.of("expected", "…"));
    return null;
  }

  @Nullable String text(String name) {
    return find(name).map(RuleNode::text).orElse(null);
  }

  @Nullable String requiredText(String name) {
    return require(name).map(RuleNode::text).orElse(null);
  }

  /** The items of a member; none without it. */
  List<RuleNode> each(String name) {
    return find(name).map(RuleNode::items).orElse(List.of());
  }

  /** The text of a member that may be left out. */
  String word(String name, String otherwise) {
    String text = find(name).filter(RuleNode::isText).map(RuleNode::text).orElse(null);
    return text == null ? otherwise : text;
  }

  /** The texts of a list that may be left out. */
  List<String> words(String name, List<String> otherwise) {
    return find(name).isEmpty()
        ? otherwise
        : each(name).stream().filter(RuleNode::isText).map(item -> item.word("")).toList();
  }

  /** The text of this value; something else when it has none. */
  String word(String otherwise) {
    String text = text();
    return text == null ? otherwise : text;
  }

  /** A whole number that may be left out. */
  int whole(String name, int otherwise) {
    return Integer.parseInt(word(name, String.valueOf(otherwise)));
  }

  /** A switch that may be left out. */
  boolean isOn(String name, boolean otherwise) {
    return Boolean.parseBoolean(word(name, String.valueOf(otherwise)));
  }

  /** A text in both languages. */
  Names names(String name) {
    return find(name).map(RuleNode::ownNames).orElseGet(() -> new Names(name, name));
  }

  /** This place as a text in both languages; a language that is missing is the other one. */
  Names ownNames() {
    String zh = word("zh", "");
    String en = word("en", "");
    String either = zh.isEmpty() ? en.isEmpty() ? path : en : zh;
    return new Names(zh.isEmpty() ? either : zh, en.isEmpty() ? either : en);
  }

  /** Adds every single value below this place, in the order of the file. */
  void collect(List<RuleValue> values) {
    if (node instanceof ScalarNode scalar) {
      int line = node.getStartMark().getLine() + 1;
      values.add(new RuleValue(file, line, path, scalar.getValue().strip()));
    } else if (isList()) {
      items().forEach(item -> item.collect(values));
    } else {
      eachMember((name, member) -> member.collect(values));
    }
  }
}
