package org.gridmap.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ManagerWatchesTheScreenStory extends Story {

  private static final Pattern TIME = Pattern.compile("数据 \\d\\d:\\d\\d:\\d\\d");

  @Autowired Areas areas;

  @BeforeAll
  void aNoisyQuarter() {
    NoisyQuarter.build(database);
    long quarter = areas.get(AreaLevel.COMMUNITY, "420100001003").id();
    transaction.executeWithoutResult(status -> grids.announce(List.of(quarter)));
  }

  @Test
  void everyFigureAndPanelSaysWhenItsDataWasRead() {
    Page screen = openScreen(wall());

    assertThat(screen.locator(".figure")).hasCount(7);
    for (int each = 0; each < 7; each++) {
      assertThat(screen.locator(".figure").nth(each)).containsText(TIME);
    }
    for (int each = 0; each < 6; each++) {
      assertThat(screen.locator(".panel header").nth(each)).containsText(TIME);
    }
    int reported =
        database
            .sql("select count(*) from incident where state <> 'CLOSED'")
            .query(Integer.class)
            .single();
    assertThat(screen.locator(".figure-value").first()).hasText(String.valueOf(reported));
  }

  @Test
  void todayIsComparedWithYesterdayAndTheClosingRateIsShown() {
    Page screen = openScreen(wall());

    assertThat(screen.locator(".figure").nth(1)).containsText(Pattern.compile("与?比?昨天此时"));
    assertThat(screen.locator(".figure").nth(3)).containsText(Pattern.compile("\\d+%|–"));
  }

  @Test
  void aNumberOpensItsDefinitionAndTheRecordsBehindIt() {
    Page screen = openScreen(wall());

    screen.locator(".figure").first().click();

    assertThat(screen.locator("#opened")).containsText("还没有结案的事件");
    assertThat(screen.locator("#opened .records li")).hasCount(20);
    assertThat(screen.locator("#opened")).containsText(TIME);
    screen.keyboard().press("Escape");
    assertThat(screen.locator("#opened")).isHidden();
  }

  @Test
  void goesDownFromTheTownToACommunityAndBack() {
    Page screen = openScreen(wall());
    assertThat(screen.locator(".figure").last()).containsText("29");

    screen.selectOption(".below select", "420100");
    screen.selectOption(".below select", "420100001");
    screen.selectOption(".below select", "420100001003");
    assertThat(screen.locator(".crumbs")).containsText("柳湾新村");
    assertThat(screen.locator(".figure").last()).containsText("24");
    screen.click(".crumbs li:first-child button");

    assertThat(screen.locator(".figure").last()).containsText("29");
  }

  @Test
  void withoutTheServiceEverythingTurnsGreyAndSaysSinceWhen() {
    Page screen = openScreen(wall());
    assertThat(screen.locator("#live")).hasText("实时");

    screen.context().setOffline(true);

    assertThat(screen.locator("#live")).containsText("中断");
    assertThat(screen.locator(".panel.stale")).hasCount(6);
    assertThat(screen.locator(".figure.stale")).hasCount(7);
    assertThat(screen.locator(".panel .data-time").first()).containsText("未更新");
    screen.context().setOffline(false);
    assertThat(screen.locator("#live")).hasText("实时");
    assertThat(screen.locator(".panel.stale")).hasCount(0);
    complaints.removeIf(words -> words.contains("ERR_"));
  }

  @Test
  void itFillsWallsOfOneAndTwoScreensWithoutScrolling() {
    for (int width : new int[] {1920, 3840}) {
      Page screen = openScreen(wall().setViewportSize(width, 1080));

      Object overhang =
          screen.evaluate(
              "() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]");
      assertThat(overhang).isEqualTo(List.of(width, 1080));
      Object share =
          screen.evaluate("() => document.querySelector('.stage').offsetWidth / innerWidth");
      assertThat(((Number) share).doubleValue()).isBetween(0.58, 0.62);
    }
  }

  @Test
  void theEnglishScreenHasNoChineseLeft() {
    Page screen = openScreen(wall());
    screen.click(".language-switch");
    waitUntilReady(screen);

    assertThat(PagesForEverybodyStory.chineseOn(screen, "(锦云|柳湾|江岸)\\S*")).isEmpty();
  }

  private NewContextOptions wall() {
    return desk().setViewportSize(1920, 1080);
  }

  private Page openScreen(NewContextOptions options) {
    Page page = browse(options);
    page.navigate("/screen");
    signIn(page);
    waitUntilReady(page);
    return page;
  }
}
