package org.gridmap.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.core.io.ClassPathResource;

/**
 * A planner before a new plan of 锦云社区, which is tiled as {@code story/blocks.sql} says. Places are
 * given in blocks from the south-west corner: (2.5, 0.5) is the middle of the third block in the
 * southern row.
 */
abstract class PlannerStory extends Story {

  static final double WEST = 114.300;
  static final double SOUTH = 30.600;
  static final double WIDTH = 0.0012;
  static final double HEIGHT = 0.00125;

  Page plan;

  @BeforeAll
  void blocksAndTwoPlanners() throws Exception {
    String blocks =
        new ClassPathResource("story/blocks.sql").getContentAsString(StandardCharsets.UTF_8);
    database.sql(blocks).update();
    for (String name : List.of("li", "zhao")) {
      users.add(
          name,
          name,
          PASSWORD,
          List.of(new RoleGrant(Role.PLANNER, null), new RoleGrant(Role.DISPATCHER, null)));
    }
  }

  @BeforeEach
  void aNewPlan() {
    plan = browse(desk());
    plan.navigate("/plan");
    signInAs(plan, "li");
    waitUntilReady(plan);
    plan.fill("#new-name", "均衡");
    plan.selectOption("#new-area", "420100001001");
    plan.click("#create");
    plan.waitForURL("**/plan/*");
    waitUntilReady(plan);
    plan.waitForURL("**#**");
  }

  void signInAs(Page page, String name) {
    page.fill("#name", name);
    page.fill("#password", PASSWORD);
    page.click("main button[type=submit]");
  }

  /** The bar of a grid, by its name without that of the community, e.g. 第1网格. */
  Locator bar(String name) {
    return plan.locator(".bar-row[data-grid]:has(.bar-name:text-is('%s'))".formatted(name));
  }

  void households(int grid, int count) {
    assertThat(bar("第" + grid + "网格").locator(".bar-count")).hasText(String.valueOf(count));
  }

  void saved() {
    assertThat(plan.locator("#save-state")).hasText("已保存");
  }

  void chooseGrid(int number) {
    plan.locator("#map").focus();
    plan.keyboard().press(String.valueOf(number));
  }

  void press(String key) {
    plan.locator("#map").focus();
    plan.keyboard().press(key);
  }

  void click(double columns, double rows) {
    double[] at = pixels(columns, rows);
    plan.mouse().click(at[0], at[1]);
  }

  void move(double columns, double rows) {
    double[] at = pixels(columns, rows);
    plan.mouse().move(at[0], at[1]);
    plan.evaluate(
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
  }

  /** Draws a finger over the map. */
  void swipe(double fromColumns, double fromRows, double toColumns, double toRows) {
    CDPSession browser = plan.context().newCDPSession(plan);
    touch(browser, "touchStart", pixels(fromColumns, fromRows));
    for (int step = 1; step <= 12; step++) {
      double share = step / 12.0;
      touch(
          browser,
          "touchMove",
          pixels(
              fromColumns + (toColumns - fromColumns) * share,
              fromRows + (toRows - fromRows) * share));
      plan.waitForTimeout(20);
    }
    touch(browser, "touchEnd");
  }

  private static void touch(CDPSession browser, String type, double... at) {
    JsonArray points = new JsonArray();
    if (at.length > 0) {
      JsonObject point = new JsonObject();
      point.addProperty("x", at[0]);
      point.addProperty("y", at[1]);
      points.add(point);
    }
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", points);
    browser.send("Input.dispatchTouchEvent", event);
  }

  /** Where a place, in blocks from the south-west corner, is on the screen. */
  private double[] pixels(double columns, double rows) {
    String[] view = plan.url().substring(plan.url().indexOf('#') + 1).split("/");
    double world = 256 * Math.pow(2, Double.parseDouble(view[0]));
    BoundingBox map = plan.locator("#map").boundingBox();
    double lon = WEST + columns * WIDTH;
    double lat = SOUTH + rows * HEIGHT;
    double x = (lon - Double.parseDouble(view[2])) / 360 * world;
    double y = (northing(lat) - northing(Double.parseDouble(view[1]))) * world;
    return new double[] {map.x + map.width / 2 + x, map.y + map.height / 2 + y};
  }

  /** Web Mercator, 0 to 1 from the north. */
  private static double northing(double lat) {
    double sine = Math.sin(Math.toRadians(lat));
    return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  }
}
