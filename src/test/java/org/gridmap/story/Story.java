package org.gridmap.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Geolocation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gridmap.grid.Grids;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Needs;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people do, in a real browser, on a real service with a small town in it (see {@code
 * story/small-town.sql}). Without a browser stories are skipped, except on a build server.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Story {

  static final String PASSWORD = "a-good-password";
  private static final double PATIENCE_MILLIS = 30_000;

  @LocalServerPort int port;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Grids grids;
  @Autowired Users users;

  private final List<BrowserContext> open = new ArrayList<>();
  final List<String> complaints = new ArrayList<>();

  @BeforeAll
  void aSmallTown() throws Exception {
    Needs.tool(Chromium.installed().isPresent(), "Chromium");
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    String town =
        new ClassPathResource("story/small-town.sql").getContentAsString(StandardCharsets.UTF_8);
    database.sql(town).update();
    List<Long> communities =
        database.sql("select id from area where level = 'COMMUNITY'").query(Long.class).list();
    transaction.executeWithoutResult(status -> grids.announce(communities));
    users.add("wang", "王芳", PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, null)));
  }

  @AfterEach
  void nothingWentWrongInTheBrowser() {
    open.forEach(BrowserContext::close);
    open.clear();
    List<String> heard = List.copyOf(complaints);
    complaints.clear();
    assertThat(heard).as("errors in the browser's console").isEmpty();
  }

  /** A browser of a resident with a phone, 390 by 844 pixels, who reads Chinese. */
  NewContextOptions phone() {
    return desk().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true);
  }

  /** A browser on a desk, 1440 by 900 pixels, set to Chinese. */
  NewContextOptions desk() {
    return new NewContextOptions()
        .setBaseURL("http://localhost:" + port)
        .setLocale("zh-CN")
        .setTimezoneId("Asia/Shanghai")
        .setViewportSize(1440, 900);
  }

  /** A browser whose device says where it is. */
  NewContextOptions standingAt(double lon, double lat, double accuracyMetres) {
    return phone()
        .setGeolocation(new Geolocation(lat, lon).setAccuracy(accuracyMetres))
        .setPermissions(List.of("geolocation"));
  }

  Page browse(NewContextOptions options) {
    BrowserContext context = Chromium.running().newContext(options);
    context.setDefaultTimeout(PATIENCE_MILLIS);
    context.setDefaultNavigationTimeout(2 * PATIENCE_MILLIS);
    open.add(context);
    Page page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    return page;
  }

  /** Opens a page and waits until its scripts say that it can be used. */
  Page openReady(NewContextOptions options, String path) {
    Page page = browse(options);
    page.navigate(path);
    waitUntilReady(page);
    return page;
  }

  void waitUntilReady(Page page) {
    page.waitForSelector("body[data-ready=true]");
  }

  void signIn(Page page) {
    page.fill("#name", "wang");
    page.fill("#password", PASSWORD);
    page.click("main button[type=submit]");
  }

  /** The dispatcher's board, signed in. */
  Page openBoard(NewContextOptions options) {
    Page page = browse(options);
    page.navigate("/dispatch");
    signIn(page);
    waitUntilReady(page);
    return page;
  }

  void chooseCategory(Page page, String group, String category) {
    page.click("summary:has-text('" + group + "')");
    page.click("label:has-text('" + category + "')");
  }

  String numberOn(Page page) {
    page.waitForURL("**/track/**");
    return page.locator("#number").innerText();
  }

  /** One column of the incident of a number. */
  String stored(String number, String column) {
    return database
        .sql(
            """
            select %s from incident i left join grid g on g.id = i.grid_id
            where i.number = :number
            """
                .formatted(column))
        .param("number", number)
        .query((row, index) -> String.valueOf(row.getString(1)))
        .single();
  }
}
