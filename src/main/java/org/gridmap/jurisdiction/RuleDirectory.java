package org.gridmap.jurisdiction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  private final Path directory;
  private final List<RuleFault> faults = new ArrayList<>();

  RuleDirectory(Path directory) {
    this.directory = directory;
  }

  /** A file that must be there; empty after a fault. */
  Optional<RuleNode> require(String name) throws IOException {
    if (!Files.isRegularFile(directory.resolve(name))) {
      report(Kind.FILE_MISSING, name, 0, Map.of("directory", directory));
      return Optional.empty();
    }
    return find(name);
  }

  /** A file that may be there; empty without it, or after a fault. */
  Optional<RuleNode> find(String name) throws IOException {
    Path file = directory.resolve(name);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      Node root = new Yaml(options).compose(reader);
      if (root == null) {
        report(Kind.WRONG_SHAPE, name, 1, Map.of("expected", "…: …"));
        return Optional.empty();
      }
      return Optional.of(new RuleNode(name, "", root, faults));
    } catch (MarkedYAMLException unreadable) {
      int line = unreadable.getProblemMark() == null ? 0 : unreadable.getProblemMark().getLine();
      report(Kind.NOT_YAML, name, line + 1, Map.of("problem", unreadable.getProblem()));
    } catch (YAMLException | java.nio.charset.CharacterCodingException unreadable) {
      report(Kind.NOT_YAML, name, 1, Map.of("problem", String.valueOf(unreadable.getMessage())));
    }
    return Optional.empty();
  }

  private void report(Kind kind, String file, int line, Map<String, Object> values) {
    faults.add(new RuleFault(kind, file, line, "", values));
  }

  /**
   * Ends the reading.
   *
   * @throws RefusedRules with every fault found so far
   */
  void refuseIfFaulty() {
    if (!faults.isEmpty()) {
      throw new RefusedRules(faults);
    }
  }
}
