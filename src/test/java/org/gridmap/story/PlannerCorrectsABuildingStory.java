package org.gridmap.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The committee's register says otherwise: a planner corrects a building where he sees it. */
class PlannerCorrectsABuildingStory extends PlannerStory {

  private static final String FIRST = "4201000010010001";

  @AfterEach
  void asTheTownWasBuilt() {
    database.sql("delete from household_count where source = 'li'").update();
    database
        .sql(
            """
            update household_count set valid = tstzrange(lower(valid), null)
            where source = 'TEST' and not upper_inf(valid)
            """)
        .update();
    database
        .sql("update building set entrances = 2, levels = 6 where code = :code")
        .param("code", FIRST)
        .update();
  }

  @Test
  void correctsHouseholdsAndEntrancesAndThePlanCountsAnew() {
    households(1, 200);
    openCorrection();
    look("correct-zh-desk");

    plan.fill("#correct-households", "32");
    plan.fill("#correct-entrances", "3");
    plan.fill("#correct-source", "居委会登记");
    plan.click("#correction button.main");

    assertThat(plan.locator("#toast")).containsText("已更正");
    households(1, 212);
    openCorrection();
    assertThat(plan.locator("#corrections")).containsText("户数 20 → 32");
    assertThat(plan.locator("#corrections")).containsText("单元 2 → 3");
    assertThat(plan.locator("#corrections")).containsText("li · 居委会登记");
    look("corrected-zh-desk");
  }

  @Test
  void isToldWhenSomebodyElseWasQuicker() {
    openCorrection();
    database.sql("update building set levels = 9 where code = '" + FIRST + "'").update();

    plan.fill("#correct-entrances", "4");
    plan.click("#correction button.main");

    assertThat(plan.locator("#correction [role=alert]")).containsText("被更正过");
    assertThat(plan.locator("#correct-levels")).hasValue("9");
    complaints.removeIf(words -> words.contains("412"));
  }

  @Test
  void worksOnAPhoneInEnglish() {
    String address = plan.url().replaceAll("#.*", "");
    for (boolean english : new boolean[] {false, true}) {
      plan = browse(phoneIn(english ? "en-US" : "zh-CN"));
      plan.navigate(address + (english ? "?lang=en" : ""));
      signInAs(plan, "li");
      waitUntilReady(plan);
      openCorrection();
      assertThat(plan.locator("#correction h2"))
          .containsText(english ? "Correct building" : "更正楼栋");
      look("correct-" + (english ? "en" : "zh") + "-phone");
    }
  }

  private NewContextOptions phoneIn(String locale) {
    return phone().setLocale(locale);
  }

  private void openCorrection() {
    plan.keyboard().press("Escape");
    press("h");
    click(0.5, 0.5);
    plan.click("[data-correct='" + FIRST + "']");
    assertThat(plan.locator("#correction h2")).containsText(FIRST);
  }

  /** Keeps what is seen, for people. */
  private void look(String name) {
    plan.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
  }
}
