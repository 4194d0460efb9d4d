package org.gridmap.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanIsPublishedStory extends PlannerStory {

  @Test
  void aPublishedPlanDecidesWhereTheNextPinGoes() {
    press("v");
    click(2.5, 2.0);
    plan.click("text=移到最均衡");
    plan.click("text=就这样");
    households(1, 300);
    saved();
    for (String move : List.of("submit", "approve", "publish")) {
      plan.click("[data-move=" + move + "]");
      plan.click("#dialog button.main");
    }
    assertThat(plan.locator("#dialog")).containsText("已发布");
    assertThat(plan.locator("#dialog .files a")).hasCount(5);

    Page resident = openReady(standingAt(WEST + 2.5 * WIDTH, SOUTH + 2.5 * HEIGHT, 5), "/report");
    resident.click("#find-me");

    assertThat(resident.locator("#place strong")).hasText("锦云社区第1网格");
  }
}
