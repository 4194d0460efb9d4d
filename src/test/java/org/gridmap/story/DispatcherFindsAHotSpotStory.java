package org.gridmap.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A grid with far more noise than its households explain, from the sentence to the cases. */
class DispatcherFindsAHotSpotStory extends Story {

  private static final String HOT_ROW = ".work-item[data-code='" + NoisyQuarter.HOT_GRID + "']";

  private static final Pattern ONE_WEEK =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d 至 \\d\\d-\\d\\d 一周：\\d+ 件");

  @Autowired Areas areas;

  @BeforeAll
  void aNoisyQuarter() {
    NoisyQuarter.build(database);
    long quarter = areas.get(AreaLevel.COMMUNITY, "420100001003").id();
    transaction.executeWithoutResult(status -> grids.announce(List.of(quarter)));
  }

  @Test
  void readsTheSentenceThenTheListThenWhy() {
    Page page = openHotSpots("?view=hotspots&category=0604");

    assertThat(page.locator(".sentence")).containsText("噪声扰民");
    assertThat(page.locator(".work-item")).hasCount(1);
    assertThat(page.locator(HOT_ROW)).containsText("柳湾新村第8网格");
    page.click(HOT_ROW + " .work-row");

    assertThat(page.locator(".explanation")).containsText("按300户计");
    assertThat(page.locator(".explanation")).containsText("更愿意上报");
    assertThat(page).hasURL(Pattern.compile(".*open=" + NoisyQuarter.HOT_GRID + ".*"));
    assertThat(page.locator(".explanation a.main"))
        .hasAttribute("href", Pattern.compile("/dispatch\\?.*grid=" + NoisyQuarter.HOT_GRID));
  }

  @Test
  void clicksTheGridOnTheMapAndTheListFollows() {
    Page page = openHotSpots("?view=hotspots&category=0604&open=" + NoisyQuarter.HOT_GRID);
    page.locator(HOT_ROW + " >> text=在地图上看").click();
    page.click(HOT_ROW + " .work-row");
    assertThat(page.locator(".explanation")).hasCount(0);
    page.waitForTimeout(600);

    page.locator("#map").click();

    assertThat(page.locator(HOT_ROW + " .work-row")).hasAttribute("aria-expanded", "true");
  }

  @Test
  void theThreeLayersAreSwitchedNeverMixed() {
    Page page = openHotSpots("?view=hotspots&category=0604");

    page.click("[data-layer=count]");
    assertThat(page.locator("#legend svg.scale")).isVisible();
    assertThat(page.locator(".kinds")).hasCount(0);
    page.click("[data-layer=forecast]");
    assertThat(page.locator(".rank").first()).hasText("1");
    assertThat(page.locator(".work-item").first()).hasAttribute("data-code", NoisyQuarter.HOT_GRID);
    assertThat(page.locator("#legend svg.scale")).hasCount(0);
    assertThat(page).hasURL(Pattern.compile(".*layer=forecast.*"));
  }

  @Test
  void goesBackWeekByWeekWithTheKeyboard() {
    Page page = openHotSpots("?view=hotspots&category=0604");
    page.waitForSelector(".week-track input");

    page.focus(".week-track input");
    page.keyboard().press("ArrowLeft");

    assertThat(page.locator(".week-words")).containsText(ONE_WEEK);
    assertThat(page.locator(".sentence")).containsText("这一周");
    page.click("text=回到整个时段");
    assertThat(page.locator(".week-words")).containsText("整个时段");
  }

  @Test
  void takesTheTableAlong() throws IOException {
    Page page = openHotSpots("?view=hotspots&category=0604");

    Download table = page.waitForDownload(() -> page.click(".files a:has-text('CSV')"));

    assertThat(Files.readString(table.path()))
        .contains("code,name", NoisyQuarter.HOT_GRID, "trimmed");
  }

  @Test
  void keepsTheHotSpotAndComparesIt() {
    Page page = openHotSpots("?view=hotspots&category=0604&open=" + NoisyQuarter.HOT_GRID);

    page.click("text=存为热点");
    assertThat(page.locator("#toast")).containsText("已存为热点");
    page.click(".stored summary");
    page.click("text=前后对比");

    assertThat(page.locator(".stored [role=status]")).not().isEmpty();
  }

  @Test
  void theMethodCardSaysHowTheNumbersCameAbout() {
    Page page = openHotSpots("?view=hotspots&category=0604");

    page.click("text=方法说明");

    assertThat(page.locator("#method")).containsText("负二项");
    assertThat(page.locator("#method")).containsText("误报");
  }

  @Test
  void theEnglishViewHasNoChineseLeft() {
    Page page = openHotSpots("?view=hotspots&category=0604&open=" + NoisyQuarter.HOT_GRID);
    page.click(".language-switch");
    waitUntilReady(page);
    page.click("text=Method");

    assertThat(PagesForEverybodyStory.chineseOn(page, "(锦云|柳湾)\\S*|王芳")).isEmpty();
  }

  private Page openHotSpots(String query) {
    Page page = browse(desk());
    page.navigate("/dispatch" + query);
    signIn(page);
    waitUntilReady(page);
    return page;
  }
}
