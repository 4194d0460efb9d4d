package org.gridmap.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.testing.Needs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every page, on a desk and on a phone, as axe-core judges it: nothing serious, nothing critical.
 */
class NobodyIsShutOutStory extends PlannerStory {

  private static final Path CHECKER = Path.of("frontend/node_modules/axe-core/axe.min.js");

  private static final String SERIOUS =
      """
      async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))
      """;

  @BeforeAll
  void theCheckerIsThere() {
    Needs.tool(Files.isReadable(CHECKER), "axe-core (npm ci in frontend/ brings it)");
  }

  @Test
  void pagesForEverybody() throws IOException {
    for (String path :
        List.of("/", "/report", "/report?large=1", "/track/nowhere", "/nowhere", "/sign-in")) {
      Page page = browse(phone());
      page.navigate(path);
      page.waitForTimeout(300);
      assertThat(seriousOn(page)).as(path).isEmpty();
    }
    complaints.removeIf(words -> words.contains("404"));
  }

  @Test
  void pagesOfTheStaff() throws IOException {
    plan.setViewportSize(390, 844);
    assertThat(seriousOn(plan)).as("plan on a phone").isEmpty();
    plan.setViewportSize(1440, 900);
    assertThat(seriousOn(plan)).as("plan").isEmpty();
    for (String path :
        List.of("/plan", "/dispatch", "/dispatch?view=hotspots", "/screen", "/dispatch?lang=en")) {
      plan.navigate(path);
      waitUntilReady(plan);
      assertThat(seriousOn(plan)).as(path).isEmpty();
    }
  }

  @Test
  void theDeskOfTheAdministratorAndTheOwnAccount() throws IOException {
    users.add("chief", "局长", PASSWORD, List.of(new RoleGrant(Role.ADMINISTRATOR, null)));
    for (NewContextOptions device : List.of(phone(), desk())) {
      Page page = browse(device);
      page.navigate("/admin");
      page.fill("#name", "chief");
      page.fill("#password", PASSWORD);
      page.click("main button[type=submit]");
      waitUntilReady(page);
      assertThat(seriousOn(page)).as("/admin").isEmpty();
      page.click("[data-user=wang]");
      page.selectOption("#grant-role", "GRID_WORKER");
      page.click(".grant-form summary");
      assertThat(seriousOn(page)).as("/admin with a user").isEmpty();
      page.navigate("/account");
      waitUntilReady(page);
      assertThat(seriousOn(page)).as("/account").isEmpty();
    }
    Page stranger = browse(phone());
    stranger.navigate("/invitation/nothing");
    assertThat(seriousOn(stranger)).as("/invitation").isEmpty();
  }

  private List<?> seriousOn(Page page) throws IOException {
    page.evaluate(Files.readString(CHECKER));
    List<?> found = (List<?>) page.evaluate(SERIOUS);
    // The checker tries inline styles, which our pages do not allow.
    complaints.removeIf(words -> words.contains("style-src"));
    return found;
  }
}
