package org.gridmap.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the rules cannot lie. */
class RulePageTest {

  private static final Path MADE = Path.of("target/jurisdiction.md");

  @Test
  void thePageListsEveryFieldOfEveryFileAsTheCheckKnowsIt() throws IOException {
    String page = Files.readString(RulePage.FILE);
    String head = page.substring(0, Math.max(0, page.indexOf(RulePage.BEGINS)));
    Files.writeString(MADE, head + RulePage.text());

    assertThat(page)
        .as("to renew the page: cp %s %s", MADE, RulePage.FILE)
        .isEqualTo(head + RulePage.text());
  }

  @Test
  void everyFileThatADirectoryMayHoldIsNamed() throws IOException {
    String page = Files.readString(RulePage.FILE);

    assertThat(RuleTopics.files()).hasSizeGreaterThan(10).allMatch(page::contains);
  }

  @Test
  void theDirectoryOfTheTenMinutesIsGood(@TempDir Path directory) throws IOException {
    String page = Files.readString(RulePage.FILE);
    List<String> files = List.of("jurisdiction.yaml", "clocks.yaml");
    for (String file : files) {
      String from = page.substring(page.indexOf("\n# " + file + "\n"));
      Files.writeString(directory.resolve(file), from.substring(0, from.indexOf("\n```")));
    }

    RuleSet rules = RuleSet.named(directory.toString(), java.time.Instant.EPOCH);

    assertThat(rules.general().code()).isEqualTo("my-city");
    assertThat(rules.clocks().policies()).isNotEmpty();
  }
}
