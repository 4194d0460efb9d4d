package org.gridmap.jurisdiction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private Map<String, RuleNode> members() {
    Map<String, RuleNode> members = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          String below = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
          members.put(key.getValue(), new RuleNode(file, below, tuple.getValueNode(), faults));
        }
      }
    }
    return members;
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
}
