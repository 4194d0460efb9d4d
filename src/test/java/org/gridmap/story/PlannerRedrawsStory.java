package org.gridmap.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class PlannerRedrawsStory extends PlannerStory {

  @Test
  void paintsABuildingIntoTheOtherGridAndTakesItBack() {
    households(1, 200);
    households(2, 400);
    chooseGrid(1);
    plan.keyboard().press("b");

    move(2.5, 2.5);
    assertThat(plan.locator("#stroke")).containsText("20 户 · 1 栋");
    plan.mouse().down();
    assertThat(bar("第1网格")).containsText("220");
    plan.mouse().up();

    households(1, 220);
    households(2, 380);
    saved();
    plan.keyboard().press("Control+z");
    households(1, 200);
    households(2, 400);
    plan.keyboard().press("Control+y");
    households(1, 220);
    saved();
  }

  @Test
  void showsWhatAStrokeWouldCutOffBeforeItIsReleased() {
    chooseGrid(1);
    plan.keyboard().press("b");

    move(1.5, 2.5);
    plan.mouse().down();
    move(1.5, 3.5);

    assertThat(plan.locator("#stroke")).containsText("第2网格会断开一块（80 户）");
    assertThat(plan.locator("#stroke")).containsText("松手后交给第1网格");
    plan.keyboard().press("Escape");
    plan.mouse().up();
    households(1, 200);
    households(2, 400);
  }

  @Test
  void dragsTheSharedBorderUntilBothHaveThreeHundred() {
    press("v");
    move(2.5, 2.0);
    plan.mouse().down();
    for (double north = 2.1; north < 3.1; north += 0.1) {
      move(2.5, north);
    }

    assertThat(plan.locator("#stroke")).containsText("吸住");
    plan.mouse().up();

    households(1, 300);
    households(2, 300);
    saved();
  }

  @Test
  void movesTheSharedBorderWithoutDragging() {
    press("v");
    click(2.5, 2.0);
    plan.click("text=移到最均衡");
    assertThat(bar("第1网格")).containsText("300");
    plan.click("text=就这样");

    households(1, 300);
    households(2, 300);
  }

  @Test
  void splitsAGridWithTwoClicksAndMergesItAgain() {
    press("s");
    click(2, 2.3);
    click(2, 3.7);
    assertThat(plan.locator(".bar-row[data-grid]")).hasCount(3);
    assertThat(plan.locator(".bars")).containsText("240");
    assertThat(plan.locator(".bars")).containsText("160");

    press("m");
    click(3.5, 3);
    click(0.5, 3);

    assertThat(plan.locator(".bar-row[data-grid]")).hasCount(2);
    households(2, 400);
  }

  @Test
  void aLockedGridKeepsItsBuildings() {
    chooseGrid(2);
    plan.keyboard().press("l");
    assertThat(plan.locator(".bar-row[data-grid] .icon-button[aria-pressed=true]")).hasCount(1);
    chooseGrid(1);
    plan.keyboard().press("b");
    click(2.5, 2.5);

    assertThat(plan.locator("#toast")).containsText("已锁定");
    households(2, 400);
  }

  @Test
  void paintsWithAFinger() {
    Page tablet = browse(desk().setViewportSize(1180, 820).setHasTouch(true));
    tablet.navigate(plan.url());
    signInAs(tablet, "li");
    waitUntilReady(tablet);
    plan = tablet;
    plan.click(".bar-row[data-grid]:nth-child(1) .bar-choose");
    plan.click("[data-tool=brush]");

    swipe(1.5, 2.5, 4.5, 2.5);

    households(1, 280);
    households(2, 320);
  }

  @Test
  void aSecondPlannerSeesWhatTheFirstOneDoes() {
    Page second = browse(desk());
    second.navigate(plan.url());
    signInAs(second, "zhao");
    waitUntilReady(second);
    assertThat(plan.locator("#plan-head")).containsText("zhao");

    chooseGrid(1);
    plan.keyboard().press("b");
    click(2.5, 2.5);

    assertThat(second.locator(".bar-row[data-grid]:nth-child(1) .bar-count")).hasText("220");
  }
}
