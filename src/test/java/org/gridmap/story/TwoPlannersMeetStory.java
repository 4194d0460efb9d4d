package org.gridmap.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/**
 * Li cuts the northern grid in two while Zhao gives its south-western corner to the southern one
 * and is published first: Li sees what each way of going on comes to, chooses, and has it published
 * on a day to come, which is taken back.
 */
class TwoPlannersMeetStory extends PlannerStory {

  private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  @Test
  void aPlanThatWasOutrunIsMergedAsItsPlannerChoosesAndPublishedOnADayThatIsTakenBack() {
    press("s");
    click(2, 2.3);
    click(2, 3.7);
    assertThat(plan.locator(".bar-row[data-grid]")).hasCount(3);
    saved();
    Page li = plan;
    Page zhao = publishTheCornerAsZhao();
    plan = li;

    assertThat(plan.locator("#behind")).containsText("现行网格已更新");
    press("u");
    assertThat(side("MINE")).containsText("3 个网格");
    assertThat(side("THEIRS")).containsText("与现行网格相同");
    assertThat(plan.locator("#dialog .rebase-pictures svg")).hasCount(3);
    assertThat(plan.locator("#dialog .rebase-places li")).hasCount(1);
    assertThat(plan.locator("#dialog .rebase-places li")).containsText("2 个划分单元、40 户");

    side("THEIRS").click();
    assertThat(plan.locator("#dialog .rebase-places")).hasCount(0);
    side("BLOCKS").click();
    plan.locator("#dialog .rebase-places select").selectOption("MINE");
    assertThat(plan.locator("#dialog .rebase-outcome")).containsText("合并后");
    plan.click("#take-rebase");

    assertThat(plan.locator("#toast")).containsText("已合并到现行网格");
    assertThat(plan.locator("#behind")).not().containsText("现行网格已更新");
    assertThat(plan.locator(".bar-row[data-grid] .bar-count"))
        .hasText(new String[] {"160", "200", "240"});

    go(plan, "submit");
    zhao.navigate(plan.url());
    waitUntilReady(zhao);
    go(zhao, "approve");
    String day = LocalDateTime.now(ZoneId.of("Asia/Shanghai")).plusDays(10).format(FIELD);
    plan.click("[data-move=publish]");
    plan.fill("#publish-at", day);
    plan.click("#dialog button.main");
    assertThat(plan.locator("#dialog")).containsText("已定时发布");
    plan.click("#dialog button.main");
    assertThat(plan.locator(".plan-state")).hasText("待生效");
    assertThat(plan.locator("#behind")).containsText("在此之前可以撤回");
    assertThat(zhao.locator(".plan-state")).hasText("待生效");

    go(zhao, "revoke");

    assertThat(plan.locator(".plan-state")).hasText("已审批");
    assertThat(plan.locator("#behind")).not().containsText("在此之前可以撤回");
  }

  @Test
  void twoGridsExchangeTheirCodesInOneStepAndTakeItBack() {
    String first = codeOf("第1网格");
    String second = codeOf("第2网格");
    more("第1网格");
    plan.locator("#grid-swap").selectOption(keyOf("第2网格"));
    plan.click("#swap-codes");
    assertThat(plan.locator("#undo")).isEnabled();

    assertEquals(second, codeOf("第1网格"));
    assertEquals(first, codeOf("第2网格"));
    press("Control+z");
    assertThat(plan.locator("#undo")).isDisabled();
    assertEquals(first, codeOf("第1网格"));
  }

  private Page publishTheCornerAsZhao() {
    Page zhao = browse(desk());
    plan = zhao;
    zhao.navigate("/plan");
    signInAs(zhao, "zhao");
    waitUntilReady(zhao);
    zhao.fill("#new-name", "更快的方案");
    zhao.selectOption("#new-area", "420100001001");
    zhao.click("#create");
    zhao.waitForURL("**/plan/*");
    waitUntilReady(zhao);
    zhao.waitForURL("**#**");
    chooseGrid(1);
    zhao.keyboard().press("b");
    click(0.5, 2.5);
    click(1.5, 2.5);
    households(1, 240);
    saved();
    go(zhao, "submit");
    assertThat(zhao.locator(".plan-state")).hasText("已提交");
    Page approver = browse(desk());
    approver.navigate(zhao.url());
    signInAs(approver, "li");
    waitUntilReady(approver);
    go(approver, "approve");
    assertThat(zhao.locator(".plan-state")).hasText("已审批");
    go(zhao, "publish");
    assertThat(zhao.locator("#dialog")).containsText("已发布");
    zhao.click("#dialog button.main");
    return zhao;
  }

  private Locator side(String name) {
    return plan.locator("#dialog .rebase-side[data-side=" + name + "]");
  }

  private void more(String grid) {
    bar(grid).locator("[aria-label^=编辑]").click();
  }

  private String codeOf(String grid) {
    more(grid);
    String code = plan.inputValue("#grid-code");
    plan.keyboard().press("Escape");
    return code;
  }

  private String keyOf(String grid) {
    return bar(grid).getAttribute("data-grid");
  }

  private static void go(Page page, String move) {
    page.click("[data-move=" + move + "]");
    page.click("#dialog button.main");
  }
}
