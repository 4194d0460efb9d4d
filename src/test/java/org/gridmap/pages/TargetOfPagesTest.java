package org.gridmap.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.jurisdiction.Presets;
import org.gridmap.jurisdiction.RuleSet;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Pages colour grids by, and speak of, the target of the rules. */
@ServiceTest
class TargetOfPagesTest {

  @Autowired RestTestClient client;
  @Autowired Jurisdictions jurisdictions;

  @TempDir Path directory;

  @BeforeEach
  void rulesWithAnotherTarget() throws IOException {
    Files.writeString(
        directory.resolve("jurisdiction.yaml"),
        "code: other\nname: {zh: 别处, en: Other}\ngridRules: {target: 250, tolerance: 0.2}\n");
    jurisdictions.load(RuleSet.named(directory.toString(), Instant.EPOCH), null, "test");
  }

  @AfterEach
  void theBaseHoldsAgain() throws IOException {
    jurisdictions.load(RuleSet.named(Presets.BASE, Instant.EPOCH), null, "test");
  }

  @Test
  void aChangedTargetAndToleranceReachTheScriptsOfThePage() {
    assertThat(startPage("zh")).contains("data-target=\"250\"").contains("data-tolerance=\"0.2\"");
  }

  @Test
  void aChangedTargetReachesTheWordsOfBothLanguages() {
    assertThat(startPage("zh")).contains("约 250 户").contains("250 户目标").doesNotContain("300");
    assertThat(startPage("en"))
        .contains("about 250 households")
        .contains("target of 250")
        .doesNotContain("300");
  }

  private String startPage(String language) {
    byte[] page =
        client
            .get()
            .uri("/?lang=" + language)
            .header("Accept", "text/html")
            .exchange()
            .returnResult(byte[].class)
            .getResponseBody();
    return new String(page, StandardCharsets.UTF_8);
  }
}
