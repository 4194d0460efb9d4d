package org.gridmap.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class ReportWithoutAMapStory extends Story {

  @Test
  void withoutJavaScriptTheFormFindsABuildingAndSends() {
    Page page = browse(phone().setJavaScriptEnabled(false));
    page.navigate("/report?via=qr");

    page.fill("#find", "柳湾 2号楼");
    page.click("#search");
    page.click("label:has-text('柳湾社区 2号楼')");
    chooseCategory(page, "水电气暖", "停水");
    page.fill("#description", "整栋楼停水");
    page.click("#send");

    String number = numberOn(page);
    assertThat(stored(number, "g.name")).isEqualTo("柳湾社区第1网格");
    assertThat(stored(number, "i.confidence")).isEqualTo("HIGH");
    assertThat(stored(number, "i.channel")).isEqualTo("QR");
  }

  @Test
  void withoutJavaScriptAGridCanBeChosen() {
    Page page = browse(phone().setJavaScriptEnabled(false));
    page.navigate("/report");

    page.selectOption("#grid", "42010000100202");
    chooseCategory(page, "其他", "其他");
    page.fill("#description", "说不清是哪栋楼");
    page.click("#send");

    assertThat(stored(numberOn(page), "g.code")).isEqualTo("42010000100202");
  }

  @Test
  void withoutJavaScriptWhatIsMissingIsNamedAndWhatWasTypedStays() {
    Page page = browse(phone().setJavaScriptEnabled(false));
    page.navigate("/report");
    page.fill("#description", "只写了这一句");

    page.click("#send");

    assertThat(page.locator("#fault-place")).containsText("请指明地点");
    assertThat(page.locator("#fault-category")).containsText("请选择问题类别");
    assertThat(page.locator("#description")).hasValue("只写了这一句");
    complaints.removeIf(words -> words.contains("422"));
  }

  @Test
  void theKeyboardAloneIsEnough() {
    Page page = openReady(desk(), "/report");

    page.focus("#by-name");
    page.keyboard().press("Enter");
    page.keyboard().type("锦云 1号楼");
    page.waitForSelector("#found input[type=radio]");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Space");
    assertThat(page.locator("#place")).containsText("地点：锦云社区 1号楼");
    page.focus(".group summary");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().press("Space");
    page.focus("#description");
    page.keyboard().type("只用键盘写的");
    page.focus("#send");
    page.keyboard().press("Enter");

    String number = numberOn(page);
    assertThat(stored(number, "i.description")).isEqualTo("只用键盘写的");
    assertThat(stored(number, "i.confidence")).isEqualTo("HIGH");
  }

  @Test
  void theMapMovesByArrowKeys() {
    Page page = openReady(standingAt(114.3059, 30.6036, 5), "/report");
    page.click("#find-me");
    assertThat(page.locator("#place")).containsText("锦云社区第2网格");

    page.focus("#map");
    page.keyboard().press("ArrowRight");

    assertThat(page.locator("#place strong")).hasText("柳湾社区第2网格");
  }
}
