package org.gridmap.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
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
    assertThat(plan.locator("[data-move=publish]")).isDisabled();
    go(plan, "submit");
    assertThat(plan.locator("[data-move=approve]")).isDisabled();
    assertThat(plan.locator("#rule")).containsText("须由他人审批");

    Page second = browse(desk());
    second.navigate(plan.url());
    signInAs(second, "zhao");
    waitUntilReady(second);
    go(second, "approve");

    go(plan, "publish");
    assertThat(plan.locator("#dialog")).containsText("已发布");
    assertThat(plan.locator("#dialog .files a")).hasCount(5);
    assertThat(second.locator(".plan-state")).hasText("已发布");

    Page resident = openReady(standingAt(WEST + 2.5 * WIDTH, SOUTH + 2.5 * HEIGHT, 5), "/report");
    resident.click("#find-me");

    assertThat(resident.locator("#place strong")).hasText("锦云社区第1网格");
  }

  private static void go(Page page, String move) {
    page.click("[data-move=" + move + "]");
    page.click("#dialog button.main");
  }
}
