package org.gridmap.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gridmap.platform.JurisdictionSettings;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;

/** Pages colour grids by, and speak of, the target of the jurisdiction. */
@ServiceTest
class TargetOfPagesTest {

  @Autowired FrontEnd frontEnd;
  @Autowired StateWords states;
  @Autowired LocaleResolver locales;
  @Autowired ViewResolver thymeleafViewResolver;

  @Test
  void aChangedTargetAndToleranceReachTheScriptsOfThePage() throws Exception {
    assertThat(startPage("250", "0.2", "zh"))
        .contains("data-target=\"250\"")
        .contains("data-tolerance=\"0.2\"");
  }

  @Test
  void aChangedTargetReachesTheWordsOfBothLanguages() throws Exception {
    assertThat(startPage("250", "0.2", "zh"))
        .contains("约 250 户")
        .contains("250 户目标")
        .doesNotContain("300");
    assertThat(startPage("250", "0.2", "en"))
        .contains("about 250 households")
        .contains("target of 250")
        .doesNotContain("300");
  }

  private String startPage(String target, String tolerance, String language) throws Exception {
    JurisdictionSettings changed =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of(
                        "gridmap.jurisdiction.target-households", target,
                        "gridmap.jurisdiction.tolerance", tolerance)))
            .bind("gridmap.jurisdiction", JurisdictionSettings.class)
            .get();
    return MockMvcBuilders.standaloneSetup(new StartPage())
        .addInterceptors(new PageFrame(frontEnd, changed, states))
        .setViewResolvers(thymeleafViewResolver::resolveViewName)
        .setLocaleResolver(locales)
        .build()
        .perform(get("/?lang=" + language))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
