package org.gridmap.jurisdiction;

import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridmap.jurisdiction.RuleFault.Kind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** A directory of rules while it is read; collects the faults of all its files. */
final class RuleDirectory {

  private final RuleFiles files;
  private final List<RuleFault> faults = new ArrayList<>();
  private final Map<String, Optional<RuleNode>> read = new HashMap<>();

  RuleDirectory(RuleFiles files) {
    this.files = files;
  }

  /** A file that must be there; empty after a fault. */
  Optional<RuleNode> require(String name) {
    if (!files.has(name)) {
      report(Kind.FILE_MISSING, name, 0, Map.of("directory", files.directory()));
      return Optional.empty();
    }
    return find(name);
  }

  /** A file that may be there; empty without it, or after a fault. Read once. */
  Optional<RuleNode> find(String name) {
    return files.has(name) ? read.computeIfAbsent(name, this::compose) : Optional.empty();
  }

  private Optional<RuleNode> compose(String name) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      Node root = new Yaml(options).compose(new StringReader(files.text(name)));
      if (root == null) {
        report(Kind.WRONG_SHAPE, name, 1, Map.of("expected", "…: …"));
        return Optional.empty();
      }
      return Optional.of(new RuleNode(files.shown(name), "", root, faults));
    } catch (MarkedYAMLException unreadable) {
      int line = unreadable.getProblemMark() == null ? 0 : unreadable.getProblemMark().getLine();
      report(Kind.NOT_YAML, name, line + 1, Map.of("problem", unreadable.getProblem()));
    } catch (CharacterCodingException unreadable) {
      report(Kind.NOT_YAML, name, 1, Map.of("problem", "UTF-8"));
    } catch (YAMLException unreadable) {
      report(Kind.NOT_YAML, name, 1, Map.of("problem", String.valueOf(unreadable.getMessage())));
    }
    return Optional.empty();
  }

  void report(Kind kind, String file, int line, Map<String, Object> values) {
    faults.add(new RuleFault(kind, files.shown(file), line, "", values));
  }

  RuleFiles files() {
    return files;
  }

  /**
   * Ends the reading.
   *
   * @throws RefusedRules with every fault found so far, each once, in the order of the files
   */
  void refuseIfFaulty() {
    if (!faults.isEmpty()) {
      throw new RefusedRules(
          faults.stream()
              .distinct()
              .sorted(Comparator.comparing(RuleFault::file).thenComparingInt(RuleFault::line))
              .toList());
    }
  }
}
