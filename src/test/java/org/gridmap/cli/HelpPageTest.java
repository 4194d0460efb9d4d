package org.gridmap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HelpPageTest {

  private static final Set<String> OF_THE_LAUNCHER = Set.of("run", "test", "doctor", "help");

  @Test
  void helpListsWhatExistsAndNothingElse() throws IOException {
    Set<String> existing = batchCommands();
    existing.addAll(OF_THE_LAUNCHER);

    assertThat(wordsAfter("^  \\./gridmap ([a-z-]+)", "src/main/sh/help.txt")).isEqualTo(existing);
  }

  @Test
  void theLauncherPassesEveryBatchCommandOn() throws IOException {
    assertThat(wordsAfter("^  (.*)\\) run_on_(?:files|database)", "gridmap"))
        .containsAll(batchCommands());
  }

  private static Set<String> batchCommands() {
    Set<String> names =
        new TreeSet<>(new CommandLine(GridmapCommand.class).getSubcommands().keySet());
    names.remove("help");
    return names;
  }

  private static Set<String> wordsAfter(String pattern, String file) throws IOException {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(Files.readString(Path.of(file)))
        .results()
        .flatMap(match -> Pattern.compile(" \\| ").splitAsStream(match.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
