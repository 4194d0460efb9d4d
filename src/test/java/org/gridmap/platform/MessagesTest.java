package org.gridmap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Both languages say everything. */
class MessagesTest {

  @Test
  void chineseAndEnglishHaveTheSameKeys() throws IOException {
    assertThat(texts("/messages_en.properties").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(texts("/messages.properties").stringPropertyNames());
  }

  @Test
  void noTextIsEmpty() throws IOException {
    assertThat(texts("/messages.properties").values()).noneMatch(text -> text.toString().isBlank());
    assertThat(texts("/messages_en.properties").values())
        .noneMatch(text -> text.toString().isBlank());
  }

  @Test
  void everyProblemHasATitleAndARemedy() throws Exception {
    Properties texts = texts("/messages.properties");
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(ProblemCode.class));
    for (var found : scanner.findCandidateComponents("org.gridmap")) {
      for (Object constant : Class.forName(found.getBeanClassName()).getEnumConstants()) {
        String slug = ((ProblemCode) constant).slug();
        assertThat(texts).containsKeys("problem." + slug + ".title", "problem." + slug + ".remedy");
      }
    }
  }

  private static Properties texts(String resource) throws IOException {
    Properties texts = new Properties();
    try (var reader =
        new InputStreamReader(
            MessagesTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
