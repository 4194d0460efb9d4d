package org.gridmap.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.regex.Pattern;
import org.gridmap.intake.Report;
import org.gridmap.intake.Reports;
import org.gridmap.picture.ResultPicture;
import org.gridmap.testing.EmptyTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DispatcherTriagesStory extends Story {

  @Autowired Reports reports;

  private String first;
  private String second;

  @BeforeEach
  void twoReportsAndOneOutside() {
    EmptyTables.empty(database, "incident, incident_event, photo, idempotency_key");
    report("0101", "镇外的垃圾", 114.40, 30.70);
    first = report("0203", "路灯坏了", 114.3030, 30.6036);
    second = report("0104", "下水道堵了", 114.3031, 30.6037);
  }

  @Test
  void stepsThroughTheListAndMovesOneOnWithKeysOnly() {
    Page board = openBoard(desk());
    assertThat(board.locator("#shown")).hasText("显示 3 件，共 3 件");

    board.keyboard().press("j");
    board.keyboard().press("j");
    assertThat(board.locator(".item[aria-current=true]")).containsText("路灯坏了");
    board.keyboard().press("Enter");
    assertThat(board.locator("#drawer .number").first()).hasText(first);
    board.keyboard().press("s");
    assertThat(board.locator("#deed-title")).hasText("开始处置？");
    assertThat(stored(first, "i.state")).isEqualTo("SUBMITTED");
    board.keyboard().press("Enter");

    assertThat(board.locator("#drawer .state").first()).hasText("处置中");
    assertThat(board.locator(".item[data-number='" + first + "'] .state")).hasText("处置中");
    assertThat(stored(first, "i.state")).isEqualTo("IN_PROGRESS");
    board.keyboard().press("Escape");
    assertThat(board.locator("#drawer")).isHidden();
  }

  @Test
  void aCaseIsClosedOnlyWithANoteAndOnlyWhenConfirmed() {
    Page board = openBoard(desk());
    board.click(".item[data-number='" + first + "']");
    assertThat(board.locator("#drawer .actions button")).not().hasCount(0);
    board.keyboard().press("s");
    board.keyboard().press("Enter");
    assertThat(board.locator(".deed")).hasCount(0);
    board.keyboard().press("e");
    board.selectOption("#deed-reason", "FIXED");
    board.fill("#deed-note", "换了灯");
    board.setInputFiles(
        "#deed-photo", new FilePayload("lamp.jpg", "image/jpeg", ResultPicture.file()));
    board.click("#deed-confirm");
    assertThat(board.locator("#drawer .state").first()).hasText("已解决");
    board.keyboard().press("c");
    board.keyboard().press("Escape");
    assertThat(board.locator(".deed")).hasCount(0);
    assertThat(board.locator("#drawer")).isVisible();

    board.keyboard().press("c");
    board.click("#deed-confirm");
    assertThat(board.locator(".deed [role=alert]")).containsText("请填写");
    assertThat(stored(first, "i.state")).isEqualTo("RESOLVED");
    board.fill("#deed-note", "灯已换好");
    board.keyboard().press("Control+Enter");

    assertThat(board.locator("#drawer .state").first()).hasText("已结案");
    assertThat(board.locator("#drawer .timeline")).containsText("灯已换好");
  }

  @Test
  void filtersStayInTheAddress() {
    Page board = openBoard(desk());

    board.selectOption("[aria-label=类别]", "02");
    assertThat(board.locator(".item")).hasCount(1);
    assertThat(board).hasURL(Pattern.compile(".*[?&]category=02.*"));
    board.reload();
    waitUntilReady(board);

    assertThat(board.locator(".item")).hasCount(1);
    assertThat(board.locator(".item")).containsText("路灯坏了");
  }

  @Test
  void givesAReportOutsideEveryGridToOne() {
    Page board = openBoard(desk());
    board.click("label:has-text('未分派网格')");
    assertThat(board.locator(".item")).hasCount(1);
    board.click(".item");

    board.click(".candidate[data-grid='42010000100201']");
    board.click("#placing-go");

    assertThat(board.locator("#drawer .facts")).containsText("柳湾社区第1网格");
    assertThat(board.locator(".item")).hasCount(0);
  }

  @Test
  void aCaseThatMovesOnElsewhereMovesOnHere() {
    Page here = openBoard(desk());
    Page there = openBoard(desk());
    there.click(".item[data-number='" + second + "']");

    there.click("#drawer button[data-deed=START]");
    there.click("#deed-confirm");

    assertThat(here.locator(".item[data-number='" + second + "'] .state")).hasText("处置中");
  }

  @Test
  void aBreakOfTheStreamIsSaidAndMended() {
    Page board = openBoard(desk());
    board.context().setOffline(true);
    assertThat(board.locator("#live")).containsText("中断");
    String missed = report("0302", "断网时停的电", 114.3090, 30.6010);

    board.context().setOffline(false);

    assertThat(board.locator("#live")).hasText("实时");
    assertThat(board.locator(".item[data-number='" + missed + "']")).containsText("断网时停的电");
    complaints.removeIf(words -> words.contains("ERR_"));
  }

  @Test
  void aClusterListsItsIncidentsFirst() {
    Page board = openBoard(desk());
    board.waitForFunction("document.querySelectorAll('.label-canvas').length === 2");
    board.selectOption("[aria-label=类别]", "");
    // Two reports lie together in the north-west quarter of the town.
    Object spot =
        board.evaluate(
            """
            () => { const box = document.getElementById('map').getBoundingClientRect();
                    return { x: box.x, y: box.y, w: box.width, h: box.height }; }
            """);
    assertThat(spot).isNotNull();
    for (int step = 0; step < 4; step++) {
      board.click("[aria-label=缩小]");
      board.waitForTimeout(400);
    }
    board.waitForTimeout(800);

    board.locator("#map").click();

    assertThat(board.locator(".queue-head .cluster")).containsText("2 件");
    assertThat(board.locator(".item")).hasCount(2);
    assertThat(board.locator(".items")).not().containsText("镇外的垃圾");
  }

  private String report(String category, String words, double lon, double lat) {
    Report.Place place = new Report.Place(lon, lat, "WGS84", null);
    Report report = new Report(category, words, place, null, null, null, "WEB");
    return reports.take(report, List.of(), null, Reports.PUBLIC).number();
  }
}
