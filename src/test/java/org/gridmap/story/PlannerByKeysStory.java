package org.gridmap.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/**
 * A planner who has no pointer: the page begins with the focus on the map, and keys do the rest.
 */
class PlannerByKeysStory extends PlannerStory {

  @Test
  void marksBlocksWithArrowsAndSpaceAndHandsThemOver() {
    assertThat(plan.locator("#map")).isFocused();
    goToTheThirdRow();
    assertThat(spoken()).containsText("13号楼，20 户，属第2网格");
    keys("Space", "ArrowLeft", "Space");
    assertThat(spoken()).containsText("已标记 2 个划分单元，40 户");

    keys("1", "Enter");

    households(1, 240);
    households(2, 360);
    saved();
    assertThat(spoken()).containsText("第1网格：240 户，偏差 −20%");
    keys("Control+z", "h");
    households(1, 200);
  }

  @Test
  void saysWhatHandingOverWouldCutOffBeforeItIsDone() {
    goToTheThirdRow();
    keys("1", "ArrowUp");

    assertThat(spoken()).containsText("改后");
    assertThat(plan.locator("#stroke")).containsText("60 户 · 1 栋");
    assertThat(plan.locator("#stroke")).containsText("断开");
    keys("h");
    households(1, 200);
  }

  @Test
  void pushesTheSharedBorderUntilBothHaveThreeHundred() {
    keys("v", "ArrowUp");
    assertThat(spoken()).containsText("第1网格：200 户，偏差 −33%");
    keys("Enter", "ArrowUp");
    assertThat(spoken()).containsText("第1网格：220 户");
    keys("t");
    assertThat(spoken()).containsText("第1网格：300 户，偏差 0%");

    keys("Enter");

    households(1, 300);
    households(2, 300);
  }

  @Test
  void splitsAGridAndMergesItAgain() {
    goToTheThirdRow();
    keys("ArrowLeft", "s", "Enter");
    assertThat(spoken()).containsText("第一点已定");
    keys("ArrowUp", "ArrowRight", "Enter");
    assertThat(plan.locator(".bar-row[data-grid]")).hasCount(3);
    saved();

    keys("3", "g", "m", "Enter", "1", "g", "Enter");

    assertThat(plan.locator(".bar-row[data-grid]")).hasCount(2);
    households(2, 400);
    assertThat(spoken()).containsText("第2网格：400 户");
  }

  @Test
  void locksTheChosenGrid() {
    keys("2", "l");

    assertThat(plan.locator(".bar-row[data-grid] .icon-button[aria-pressed=true]")).hasCount(1);
    assertThat(spoken()).containsText("第2网格：400 户，偏差 +33%，已锁定");
  }

  /** On the middle block of the third row from the south, which belongs to grid 2. */
  private void goToTheThirdRow() {
    keys("2", "g", "ArrowUp", "ArrowUp", "ArrowDown");
  }

  private void keys(String... keys) {
    for (String key : keys) {
      plan.keyboard().press(key);
    }
  }

  private Locator spoken() {
    return plan.locator("#spoken");
  }
}
