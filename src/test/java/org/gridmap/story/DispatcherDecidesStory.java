package org.gridmap.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.gridmap.incident.Reporter;
import org.gridmap.intake.Report;
import org.gridmap.intake.Reports;
import org.gridmap.testing.EmptyTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a dispatcher decides: which grid, what belongs together, and how to find it all again. */
class DispatcherDecidesStory extends Story {

  private static final String JINYUN_1 = "42010000100101";
  private static final String LIUWAN_1 = "42010000100201";

  @Autowired Reports reports;

  private String lamp;
  private String lampAgain;
  private String atTheBorder;

  @BeforeEach
  void aLampReportedTwiceAndADrainAtTheBorder() {
    EmptyTables.empty(
        database,
        "incident, incident_event, incident_relocation, incident_follower, photo, idempotency_key");
    lamp = report("0203", "三号楼门口的路灯坏了", 114.3030, 30.6036);
    lampAgain = report("0203", "路灯坏了，门口很黑", 114.3031, 30.6037);
    atTheBorder = report("0104", "路口的下水道堵了", 114.30595, 30.6010);
  }

  @Test
  void oneKeyConfirmsTheGridOfAReportNearABorder() {
    Page board = openBoard(desk());
    assertThat(board.locator(".item[data-number='" + atTheBorder + "']")).containsText("靠近边界");
    press(board, "j", "Enter");
    assertThat(board.locator(".placing")).containsText("由哪个网格负责");
    assertThat(board.locator(".candidate").first()).containsText("锦云社区第1网格");
    assertThat(board.locator(".candidate").first()).containsText("周敏");

    press(board, "g");

    assertThat(board.locator("#toast")).containsText("已确认由“锦云社区第1网格”负责");
    assertThat(board.locator("#drawer .timeline")).containsText("确认网格");
    assertThat(stored(atTheBorder, "i.grid_by_hand")).isEqualTo("t");
    assertThat(board.locator("details.placing")).hasCount(1);
  }

  @Test
  void aFigureAndEnterGiveItToTheNeighbourAndTheResidentIsTold() {
    Page board = openBoard(desk());
    board.click("label:has-text('网格待确认')");
    assertThat(board.locator(".item")).hasCount(1);
    press(board, "j", "Enter");
    assertThat(board.locator(".candidate")).hasCount(5);

    press(board, "2");
    assertThat(board.locator("#placing-question")).hasText("改派到“柳湾社区第1网格”？");
    assertThat(stored(atTheBorder, "g.code")).isEqualTo(JINYUN_1);
    press(board, "Enter");

    assertThat(board.locator("#drawer .facts")).containsText("柳湾社区第1网格");
    assertThat(board.locator(".item")).hasCount(0);
    assertThat(stored(atTheBorder, "g.code")).isEqualTo(LIUWAN_1);
    Page resident = browse(phone());
    resident.navigate("/track/" + atTheBorder);
    assertThat(resident.locator("main")).containsText("受理员确定由“柳湾社区第1网格”负责");
    assertThat(resident.locator("#grid-settled")).isVisible();
  }

  @Test
  void anyGridIsFoundByWordsOrByTheMap() {
    Page board = openBoard(desk());
    board.click(".item[data-number='" + lamp + "']");
    board.click("details.placing summary");
    board.fill("#find-grid", "小学");
    assertThat(board.locator(".candidate[data-grid]")).hasCount(1);
    board.fill("#find-grid", "");
    assertThat(board.locator(".candidate[data-grid]")).hasCount(5);

    board.click("#point-grid");
    assertThat(board.locator("#point-grid")).hasAttribute("aria-pressed", "true");
    board.evaluate("document.getElementById('drawer').scrollTop = 0");
    board.waitForTimeout(600);
    board.locator("#map").click();

    assertThat(board.locator("#placing-question")).isVisible();
    press(board, "Escape");
    assertThat(board.locator("#placing-question")).hasCount(0);
    assertThat(board.locator("#drawer")).isVisible();
  }

  @Test
  void onAPhoneTheDrawerLeavesTheMapToTheFinger() {
    Page board = openBoard(phone());
    board.click(".item[data-number='" + lamp + "']");
    board.click("details.placing summary");
    board.click("#point-grid");
    assertThat(board.locator("#map")).isVisible();
    board.waitForTimeout(600);

    board.locator("#map").click(new Locator.ClickOptions().setPosition(120, 225));

    assertThat(board.locator("#placing-question")).isVisible();
  }

  @Test
  void withKeysAloneTwoReportsOfOneThingAreMergedAndPartedAgain() {
    Page board = openBoard(desk());
    press(board, "j", "j", "Enter");
    assertThat(board.locator("#drawer .number").first()).hasText(lampAgain);
    assertThat(board.locator("[data-similar]")).hasCount(1);

    press(board, "m", "Enter");
    assertThat(board.locator(".side")).hasCount(2);
    assertThat(board.locator(".between")).containsText("相距");
    press(board, "Enter");

    assertThat(board.locator("#drawer .number").first()).hasText(lamp);
    assertThat(board.locator("#drawer .kin")).containsText("另有 1 份上报并入本件");
    assertThat(board.locator(".item[data-number='" + lampAgain + "']")).hasCount(0);

    board.locator("#drawer .kin a").focus();
    press(board, "Enter");
    waitUntilReady(board);
    assertThat(board).hasURL(Pattern.compile(".*/dispatch/merge/" + lamp));
    assertThat(board.locator(".members .family-card")).containsText("路灯坏了，门口很黑");
    board.locator("[data-part='" + lampAgain + "']").focus();
    press(board, "Enter");
    assertThat(board.locator("#part-go")).isFocused();
    press(board, "Enter");

    assertThat(board.locator("#said")).containsText("已拆出");
    assertThat(board.locator(".members")).hasCount(0);
    assertThat(stored(lampAgain, "i.duplicate_of")).isEqualTo("null");
  }

  @Test
  void oneSearchBoxFindsByWordsNumberPhoneGridWorkerAndBuilding() {
    Page board = openBoard(desk());
    press(board, "/");
    board.keyboard().type("下水");
    assertThat(board.locator(".finding[aria-selected=true]")).containsText("路口的下水道堵了");
    press(board, "Enter");
    assertThat(board.locator("#drawer .number").first()).hasText(atTheBorder);

    press(board, "/");
    board.keyboard().type(lamp.substring(11, 15));
    assertThat(board.locator(".finding[data-kind=numbers]")).containsText(lamp);
    board.fill("#find-words", "13800138000");
    assertThat(board.locator(".finding[data-kind=phones]")).hasCount(3);
    board.fill("#find-words", "周敏");
    assertThat(board.locator(".finding[data-kind=workers]")).containsText("锦云社区第1网格");
    press(board, "Enter");
    assertThat(board).hasURL(Pattern.compile(".*grid=" + JINYUN_1 + ".*"));
    assertThat(board.locator(".item")).hasCount(1);
    board.fill("#find-words", "锦云 3号楼");
    assertThat(board.locator(".finding[data-kind=buildings]").first()).containsText("3号楼");
  }

  @Test
  void severalArePickedAndNotedInOneGo() {
    Page board = openBoard(desk());
    press(board, "j", "x", "j", "j", "Shift+X");
    assertThat(board.locator("#picked")).hasText("已选 3 件");

    board.click("[data-deed=CONFIRM]");
    board.click("#batch-go");
    assertThat(board.locator("#toast")).containsText("已处理 3 件");
    assertThat(board.locator("#picked")).hasCount(0);
    assertThat(stored(lamp, "i.grid_by_hand")).isEqualTo("t");
  }

  @Test
  void theListIsPutInOrderAndTakenAwayAsAFile() throws IOException {
    Page board = openBoard(desk());
    board.selectOption("[aria-label=排序]", "OLDEST");
    assertThat(board.locator(".item").first()).containsText("三号楼门口的路灯坏了");
    assertThat(board).hasURL(Pattern.compile(".*sort=OLDEST.*"));

    board.click("#export");
    Download file = board.waitForDownload(() -> board.click("#export-go"));

    List<String> lines = Files.readAllLines(file.path());
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).startsWith("\uFEFF编号,类别");
    assertThat(lines.get(1)).contains(lamp).doesNotContain("13800138000");
  }

  @Test
  void aResidentFollowsWhatWasReportedInsteadOfReportingItAgain() {
    Page resident = openReady(standingAt(114.3030, 30.6036, 8), "/report");
    resident.click("#find-me");
    assertThat(resident.locator("#alike")).containsText("附近已有 2 人上报");
    assertThat(resident.locator("#alike")).not().containsText("门口");

    resident.locator("[data-follow]").first().click();

    String mine = numberOn(resident);
    assertThat(mine).isNotIn(lamp, lampAgain);
    assertThat(resident.locator("#followed")).isVisible();
    assertThat(resident.locator("main")).containsText("锦云社区第2网格");
  }

  private static void press(Page page, String... keys) {
    Keyboard keyboard = page.keyboard();
    for (String key : keys) {
      keyboard.press(key);
    }
  }

  private String report(String category, String words, double lon, double lat) {
    Report.Place place = new Report.Place(lon, lat, "WGS84", null);
    Report report =
        new Report(category, words, place, null, null, new Reporter("李", "13800138000"), "WEB");
    return reports.take(report, List.of(), null, Reports.PUBLIC).number();
  }
}
