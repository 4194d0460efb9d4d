package org.gridmap.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.gridmap.platform.Datum;
import org.gridmap.platform.Shifted;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class PinsInHardPlacesStory extends Story {

  @Test
  void nearABorderBothGridsAreNamed() {
    Page page = openReady(standingAt(114.30595, 30.6011, 20), "/report");

    page.click("#find-me");

    assertThat(page.locator("#place")).containsText("靠近网格边界");
    assertThat(page.locator("#place")).containsText("锦云社区第1网格、柳湾社区第1网格");
    assertThat(page.locator(".accuracy")).hasCount(1);
  }

  @Test
  void outsideOfTheTownTheReportIsTakenAllTheSame() {
    Page page = openReady(standingAt(114.35, 30.65, 10), "/report");

    page.click("#find-me");
    assertThat(page.locator("#place")).containsText("不在本镇各社区范围内");
    chooseCategory(page, "公共设施", "井盖缺损");
    page.fill("#description", "镇外公路井盖没了");
    page.click("#send");

    String number = numberOn(page);
    assertThat(stored(number, "i.confidence")).isEqualTo("OUTSIDE");
    assertThat(page.locator("main")).containsText("还不在任何网格内");
  }

  @Test
  void coordinatesOfAChineseMapServiceAreShiftedBack() {
    Coordinate gcj02 = Shifted.into(Datum.GCJ02, 114.3111, 30.6037);
    Page page = browse(phone().setJavaScriptEnabled(false));
    page.navigate("/report");

    page.fill("#lon", String.valueOf(gcj02.x));
    page.fill("#lat", String.valueOf(gcj02.y));
    page.selectOption("#datum", "GCJ02");
    chooseCategory(page, "环境卫生", "楼道堆物");
    page.fill("#description", "学校门口堆了杂物");
    page.click("#send");

    String number = numberOn(page);
    assertThat(stored(number, "g.name")).isEqualTo("柳湾小学专属网格");
    assertThat(stored(number, "i.datum")).isEqualTo("GCJ02");
  }

  @Test
  void arrowButtonsMoveThePinWithoutDragging() {
    Page page = openReady(standingAt(114.3059, 30.6036, 5), "/report");
    page.click("#find-me");
    assertThat(page.locator("#place")).containsText("锦云社区第2网格");

    page.click("[aria-label=向右移动]");

    assertThat(page.locator("#place strong")).hasText("柳湾社区第2网格");
  }
}
