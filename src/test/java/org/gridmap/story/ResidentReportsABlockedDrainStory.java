package org.gridmap.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class ResidentReportsABlockedDrainStory extends Story {

  @Test
  void aResidentReportsABlockedDrainAndFollowsItByItsNumber() {
    Page page = openReady(standingAt(114.3030, 30.6012, 8), "/report");

    page.click("#find-me");
    assertThat(page.locator("#place")).containsText("锦云社区第1网格");
    assertThat(page.locator("#place")).containsText("网格员 周敏");
    chooseCategory(page, "环境卫生", "下水堵塞");
    page.fill("#description", "单元门口下水道堵了");
    page.click("#send");

    String number = numberOn(page);
    assertThat(number).matches("\\d{8}-[0-9A-Z]{8}");
    assertThat(page.locator("h1")).hasText("已收到，谢谢您");
    assertThat(stored(number, "g.code")).isEqualTo("42010000100101");

    page.navigate("/");
    page.fill("#number", number.toLowerCase());
    page.click(".track-form button");
    assertThat(page.locator(".state")).hasText("已上报");
    assertThat(page.locator("main")).containsText("锦云社区第1网格");
    assertThat(page.locator("main")).not().containsText("单元门口");
  }

  @Test
  void theDispatchersOpenPageShowsItWithoutReload() {
    Page board = openBoard(desk());
    assertThat(board.locator("#live")).hasText("实时");
    Page resident = openReady(standingAt(114.3030, 30.6012, 8), "/report");
    resident.click("#find-me");
    assertThat(resident.locator("#place")).containsText("锦云社区第1网格");
    chooseCategory(resident, "公共设施", "路灯不亮");
    resident.fill("#description", "三号楼前路灯不亮");
    resident.click("#send");
    String number = numberOn(resident);

    assertThat(board.locator(".item[data-number='" + number + "']")).containsText("三号楼前路灯不亮");
    assertThat(board.locator("#toast")).containsText("路灯不亮");
  }

  @Test
  void pressingTwiceSendsOnce() {
    Page page = openReady(standingAt(114.3030, 30.6036, 8), "/report");
    page.click("#find-me");
    assertThat(page.locator("#place")).containsText("锦云社区第2网格");
    chooseCategory(page, "环境卫生", "垃圾堆放");
    page.fill("#description", "按了两次的垃圾堆");

    page.dblclick("#send");

    numberOn(page);
    int sent =
        database
            .sql("select count(*) from incident where description = '按了两次的垃圾堆'")
            .query(Integer.class)
            .single();
    assertThat(sent).isEqualTo(1);
  }

  @Test
  void withoutNetworkTheReportWaitsAndIsSentLater() {
    Page page = openReady(standingAt(114.3030, 30.6036, 8), "/report");
    page.click("#find-me");
    assertThat(page.locator("#place")).containsText("锦云社区第2网格");
    chooseCategory(page, "消防安全", "消防通道堵塞");
    page.fill("#description", "地下车库里没有信号");
    page.context().setOffline(true);
    page.click("#send");
    assertThat(page.locator("#sending")).containsText("没有网络");

    page.context().setOffline(false);

    assertThat(stored(numberOn(page), "i.description")).isEqualTo("地下车库里没有信号");
    complaints.removeIf(words -> words.contains("ERR_INTERNET_DISCONNECTED"));
  }
}
