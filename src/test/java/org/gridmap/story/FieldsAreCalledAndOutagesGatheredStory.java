package org.gridmap.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import org.gridmap.incident.ledger.IncidentLedger;
import org.gridmap.testing.Desk;
import org.gridmap.testing.EmptyTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** A dispatcher calls a field from the board; many reports of no water are one thing. */
class FieldsAreCalledAndOutagesGatheredStory extends Story {

  private static final double LON = 114.303;
  private static final double LAT = 30.602;

  @Autowired RestTestClient client;
  @Autowired IncidentLedger ledger;

  @BeforeEach
  void nothingIsReported() {
    EmptyTables.empty(database, "incident, whistle, notice, area_incident, outage_notice");
    ledger.forget();
  }

  @Test
  void theKeyWCallsAFieldAndThePageTakesItsAnswer() {
    String number = Desk.report(client, LON, LAT);
    Page board = openBoard(desk());
    board.navigate("/dispatch?open=" + number);
    waitUntilReady(board);
    assertThat(board.locator("#whistle-begin")).isVisible();
    board.locator("#drawer-title").focus();
    board.keyboard().press("w");
    assertThat(board.locator("#whistle-field")).isFocused();
    board.selectOption("#whistle-field", "WATER");
    board.fill("#whistle-note", "整栋楼没有水");
    board.click("#whistle-go");
    assertThat(board.locator(".whistle-part .whistle")).containsText("等待应答");

    board.navigate("/whistles");
    waitUntilReady(board);
    Locator card = board.locator(".field-group[data-field=WATER] .whistle");
    assertThat(card).containsText("整栋楼没有水");
    card.locator("[data-act=ARRIVE]").click();
    card.locator("[data-go]").click();

    assertThat(card).hasAttribute("data-state", "COMING");
    assertThat(board.locator(".records tr[data-field=WATER]")).containsText("样本不足");
  }

  @Test
  void whistlesFitAPhoneInEnglish() {
    Desk.report(client, LON, LAT);
    Page board = openBoard(phone().setLocale("en-GB"));
    board.navigate("/whistles");
    waitUntilReady(board);

    assertThat(board.locator("#none")).hasText("No whistle is open.");
    fits(board);
  }

  @Test
  void fiveReportsOfNoWaterAreOneAndTheResidentReadsSo() {
    String last = "";
    for (int floor = 5; floor < 10; floor++) {
      last = noWater(floor);
    }
    Page board = openBoard(desk().setViewportSize(1280, 800));
    board.navigate("/outages");
    waitUntilReady(board);
    Locator area = board.locator("#areas .outage");
    assertThat(area).containsText("5 件上报");
    assertThat(area).containsText("楼层 > 4");
    area.locator("[data-change]").click();
    board.fill("#floors-again", "> 2");
    board.keyboard().press("Enter");
    assertThat(area).containsText("楼层 > 2");
    board.click("#new-notice summary");

    Page resident = browse(phone());
    resident.navigate("/track/" + last);
    assertThat(resident.locator("#known")).containsText("已知：停水、水压低");
  }

  @Test
  void outagesFitAPhoneInEnglish() {
    for (int floor = 5; floor < 10; floor++) {
      noWater(floor);
    }
    Page board = openBoard(phone().setLocale("en-GB"));
    board.navigate("/outages");
    waitUntilReady(board);
    assertThat(board.locator("#areas .outage")).containsText("5 reports");
    board.click("#new-notice summary");
    fits(board);
  }

  private static void fits(Page page) {
    int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    org.assertj.core.api.Assertions.assertThat(wide).isLessThanOrEqualTo(390);
  }

  private String noWater(int floor) {
    return client
        .post()
        .uri("/api/v1/incidents")
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            String.format(
                Locale.ROOT,
                """
                {"category": "0301", "description": "家里没有水", "floor": "%d楼",
                 "location": {"lon": %f, "lat": %f}}
                """,
                floor,
                LON,
                LAT))
        .exchange()
        .returnResult(JsonNode.class)
        .getResponseBody()
        .get("number")
        .asString();
  }
}
