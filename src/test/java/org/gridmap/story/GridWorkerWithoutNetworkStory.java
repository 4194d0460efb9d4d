package org.gridmap.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.gridmap.intake.Report;
import org.gridmap.intake.Reports;
import org.gridmap.people.PersonAccounts;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.testing.Desk;
import org.gridmap.testing.EmptyTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A morning in stairwells: everything is done without network, and nothing of it is lost. */
class GridWorkerWithoutNetworkStory extends Story {

  private static final String DEEDS = "**/deeds";

  @Autowired Reports reports;
  @Autowired PersonAccounts persons;
  @Autowired RestTestClient client;

  private Desk desk;
  private String lamp;
  private String drain;
  private String door;

  @BeforeAll
  void zhouServesTheFirstGrid() {
    users.add("zhou", "周敏", PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, null)));
    persons.link("zhou", "W01");
    desk = new Desk(client, "wang");
  }

  @BeforeEach
  void threeThingsToGoTo() {
    EmptyTables.empty(database, "incident, incident_event, photo, idempotency_key");
    lamp = dispatched("0203", "三号楼门口的路灯坏了", 114.3020, 30.6016);
    drain = dispatched("0104", "路口的下水道堵了", 114.3022, 30.6026);
    door = dispatched("0203", "门禁灯不亮", 114.3024, 30.6036);
  }

  @Test
  void whatWasDoneWithoutNetworkArrivesOnceAndInOrder() {
    Page phone = openField();
    phone.context().setOffline(true);
    tap(phone, lamp, "START");
    resolve(phone, lamp, "灯泡已换", photo("before.png"), photo("after.png"));
    tap(phone, drain, "START");
    resolve(phone, door, "已修好", photo("door.png"));
    find(phone, "楼道里堆了纸箱");

    phone.reload();
    waitUntilReady(phone);
    phone.click("[data-tab=queue]");
    assertThat(phone.locator(".entry[data-state=WAITING]")).hasCount(5);
    deed(drain, "\"deed\": \"START\", \"version\": 2");
    deed(door, "\"deed\": \"START\", \"version\": 2");
    phone.context().clearCookies();
    phone.context().setOffline(false);
    phone.click("#queue-send");
    assertThat(phone.locator("#net")).containsText("登录已过期");
    assertThat(phone.locator(".entry[data-state=WAITING]")).hasCount(5);

    phone.click("#net a");
    signInAs(phone);
    phone.click("[data-tab=queue]");
    assertThat(phone.locator(".entry[data-state=DONE]")).hasCount(3);
    assertThat(phone.locator(".entry[data-state=CONFLICT]")).hasCount(2);
    decide(phone, "START", "DROP");
    assertThat(phone.locator(".entry")).hasCount(4);
    decide(phone, "RESOLVE", "AGAIN");
    assertThat(phone.locator(".entry[data-state=DONE]")).hasCount(4);

    assertThat(events(lamp)).containsExactly("DISPATCH wang", "START zhou", "RESOLVE zhou");
    assertThat(events(drain)).containsExactly("DISPATCH wang", "START wang");
    assertThat(events(door)).containsExactly("DISPATCH wang", "START wang", "RESOLVE zhou");
    assertThat(pictures(lamp)).isEqualTo(2);
    assertThat(pictures(door)).isEqualTo(1);
    assertThat(found()).containsExactly("WORKER 42010000100101");
    assertThat(lateDeeds()).isEqualTo(3);
    onlyTheNetworkWasMissed();
  }

  @Test
  void whoSignsOutTakesTheDayAlongAndLeavesWhatWasNotSent() {
    Page phone = openField();
    phone.context().route(DEEDS, Route::abort);
    tap(phone, lamp, "START");
    phone.click("form[action$='/sign-out'] button");
    phone.waitForURL("**/");
    assertThat(kept(phone, "days")).isZero();
    assertThat(kept(phone, "entries")).isEqualTo(1);
    assertThat(events(lamp)).containsExactly("DISPATCH wang");

    phone.context().unroute(DEEDS);
    phone.navigate("/field");
    signInAs(phone);
    phone.click("[data-tab=queue]");
    assertThat(phone.locator(".entry[data-state=DONE]")).hasCount(1);
    assertThat(events(lamp)).containsExactly("DISPATCH wang", "START zhou");
    onlyTheNetworkWasMissed();
  }

  @Test
  void anAnswerThatWasLostOnTheWayDoesNotDoItTwice() {
    Page phone = openField();
    phone
        .context()
        .route(
            DEEDS,
            route -> {
              route.fetch();
              route.abort();
            });
    tap(phone, lamp, "START");
    phone.click("[data-tab=queue]");
    assertThat(phone.locator("#net")).containsText("没有网络");
    assertThat(events(lamp)).containsExactly("DISPATCH wang", "START zhou");

    phone.context().unroute(DEEDS);
    phone.click("#queue-send");
    assertThat(phone.locator(".entry[data-state=DONE]")).hasCount(1);
    assertThat(events(lamp)).containsExactly("DISPATCH wang", "START zhou");
    onlyTheNetworkWasMissed();
  }

  private Page openField() {
    Page phone = browse(standingAt(114.3021, 30.6017, 12));
    phone.navigate("/field");
    signInAs(phone);
    assertThat(phone.locator(".task")).hasCount(3);
    phone.waitForSelector("body[data-kept=all]");
    return phone;
  }

  private void signInAs(Page phone) {
    phone.fill("#name", "zhou");
    phone.fill("#password", PASSWORD);
    phone.click("main button[type=submit]");
    waitUntilReady(phone);
  }

  private static void tap(Page phone, String number, String deed) {
    phone.click("[data-tab=today]");
    phone.click(".task[data-number='" + number + "']");
    phone.click("#field [data-deed=" + deed + "]");
    assertThat(phone.locator("[data-noted=" + deed + "]")).isVisible();
  }

  private static void resolve(Page phone, String number, String note, FilePayload... photos) {
    phone.click("[data-tab=today]");
    phone.click(".task[data-number='" + number + "']");
    phone.click("#field [data-deed=RESOLVE]");
    phone.click("label:has-text('已解决')");
    phone.locator("input[name=before]").setInputFiles(photos[0]);
    if (photos.length > 1) {
      phone.locator("input[name=after]").setInputFiles(photos[1]);
    }
    phone.fill("#deed-note", note);
    phone.click("#deed-save");
    assertThat(phone.locator("[data-noted=RESOLVE]")).isVisible();
  }

  private static void find(Page phone, String words) {
    phone.click("[data-tab=today]");
    phone.click("#found-here");
    assertThat(phone.locator("#report-grid")).containsText("锦云社区第1网格");
    phone.selectOption("#report-category", "0104");
    phone.fill("#report-words", words);
    phone.click("#report-save");
    assertThat(phone.locator("#report-save")).hasCount(0);
    assertThat(phone.locator("#toast")).containsText("已记下");
  }

  private static void decide(Page phone, String deed, String choice) {
    Locator entry = phone.locator(".entry[data-state=CONFLICT][data-deed=" + deed + "]");
    assertThat(entry).containsText("wang：开始处置");
    entry.locator("[data-look]").click();
    entry.locator("[data-choice=" + choice + "]").click();
  }

  private String dispatched(String category, String words, double lon, double lat) {
    Report report =
        new Report(
            category, words, new Report.Place(lon, lat, "WGS84", null), null, null, null, "WEB");
    String number = reports.take(report, List.of(), null, Reports.PUBLIC).number();
    deed(number, "\"deed\": \"DISPATCH\", \"to\": \"PERSON/W01\", \"version\": 1");
    return number;
  }

  private void deed(String number, String members) {
    var answer = desk.post("/api/v1/incidents/" + number + "/deeds", "{" + members + "}");
    assertThat(answer.getStatus().value()).isEqualTo(200);
  }

  private List<String> events(String number) {
    return database
        .sql(
            """
            select payload->>'deed' || ' ' || actor from incident_event e
              join incident i on i.id = e.incident_id
            where i.number = :number and payload->>'deed' is not null order by seq
            """)
        .param("number", number)
        .query(String.class)
        .list();
  }

  private List<String> found() {
    return database
        .sql(
            """
            select i.channel || ' ' || g.code from incident i join grid g on g.id = i.grid_id
            where i.description = '楼道里堆了纸箱'
            """)
        .query(String.class)
        .list();
  }

  private int pictures(String number) {
    return database
        .sql(
            "select count(*) from photo p join incident i on i.id = p.incident_id where number = ?")
        .param(number)
        .query(Integer.class)
        .single();
  }

  private int lateDeeds() {
    return database
        .sql("select count(*) from sent_deed where seq is not null and done_at < sent_at")
        .query(Integer.class)
        .single();
  }

  private static int kept(Page phone, String store) {
    return (int)
        phone.evaluate(
            """
            (store) => new Promise((resolve) => {
              const opening = indexedDB.open('gridmap-field', 1);
              opening.onsuccess = () => {
                const count = opening.result.transaction(store).objectStore(store).count();
                count.onsuccess = () => { opening.result.close(); resolve(count.result); };
              };
            })
            """,
            store);
  }

  /** A browser writes down every request that got no answer or was not let in; nothing else. */
  private void onlyTheNetworkWasMissed() {
    complaints.removeIf(
        each -> each.startsWith("Failed to load resource:") || each.contains("ERR_INTERNET"));
  }

  private static FilePayload photo(String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return new FilePayload(name, "image/png", bytes.toByteArray());
  }
}
