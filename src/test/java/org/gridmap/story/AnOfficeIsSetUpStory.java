package org.gridmap.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An administrator makes accounts for an office, and its people begin to work, in browsers only.
 */
class AnOfficeIsSetUpStory extends Story {

  private static final String CHOSEN = "three red lanterns";

  @BeforeEach
  void anAdministrator() {
    if (users.find("chief").isEmpty()) {
      users.add("chief", "局长", PASSWORD, List.of(new RoleGrant(Role.ADMINISTRATOR, null)));
    }
  }

  @Test
  void aDispatcherIsInvitedChoosesAPasswordAndSeesTheBoardOfTheCommunity() {
    Page desk = openDesk();
    String link = invite(desk, "li.na", "李娜");
    desk.selectOption("#grant-role", "DISPATCHER");
    desk.selectOption(
        "#grant-area", desk.locator("#grant-area option").last().getAttribute("value"));
    desk.click(".grant-form .button.main");
    assertThat(desk.locator(".grants li")).hasCount(1);
    assertThat(desk.locator(".grant-words")).containsText("受理派单");

    Page own = browse(desk());
    own.navigate(link.substring(link.indexOf("/invitation/")));
    own.fill("#password", CHOSEN);
    own.click("main button[type=submit]");
    own.waitForURL("**/sign-in");
    signIn(own, "li.na", CHOSEN);
    waitUntilReady(own);

    assertThat(own).hasURL(Pattern.compile(".*/dispatch.*"));
  }

  @Test
  void aSecondUserIsMadeByKeysAloneAndLocked() {
    Page desk = openDesk();
    desk.locator("#new-user").focus();
    desk.keyboard().type("zhao.min");
    desk.keyboard().press("Tab");
    desk.keyboard().type("赵敏");
    desk.keyboard().press("Enter");
    assertThat(desk.locator("#once")).isVisible();
    assertThat(desk.locator("#user-title")).hasText("赵敏");
    desk.onDialog(com.microsoft.playwright.Dialog::accept);
    desk.locator(".deeds button:has-text('锁定')").focus();
    desk.keyboard().press("Enter");

    assertThat(desk.locator("#user-card .tag.warn").first()).hasText("已锁定");
  }

  @Test
  void whileANewUserIsMadeNothingCanBeGivenToTheOneBefore() {
    Page desk = openDesk();
    desk.click("[data-user=chief]");
    assertThat(desk.locator(".grant-form")).isVisible();
    AtomicReference<Route> held = new AtomicReference<>();
    desk.route(url -> url.endsWith("/api/v1/admin/users"), held::set);
    desk.fill("#new-user", "qian.yu");
    desk.fill("#new-shown", "钱宇");
    desk.click("#new button");
    assertThat(desk.locator(".grant-form")).not().isVisible();
    assertThat(desk.locator("#new-user")).isDisabled();
    held.get().resume();

    assertThat(desk.locator("#user-title")).hasText("钱宇");
    assertThat(desk.locator("#once")).isVisible();
  }

  @Test
  void aGrantOfAGridIsRefusedInWordsWhenThereIsNoSuchGrid() {
    Page desk = openDesk();
    invite(desk, "sun.li", "孙丽");
    desk.selectOption("#grant-role", "GRID_WORKER");
    desk.selectOption("#grant-place", "GRID");
    desk.fill("#grant-code", "nowhere");
    desk.click(".grant-form .button.main");

    assertThat(desk.locator(".grant-form .note.bad")).containsText("nowhere");
    complaints.removeIf(words -> words.contains("422"));
  }

  @Test
  void onAPhoneTheDeskAndTheAccountFitTheScreen() {
    Page desk = browse(phone());
    desk.navigate("/admin");
    signIn(desk, "chief", PASSWORD);
    waitUntilReady(desk);
    desk.click("[data-user=chief]");
    fits(desk);
    desk.navigate("/account");
    waitUntilReady(desk);
    fits(desk);
  }

  @Test
  void onAPhoneTheNewPasswordComesIntoView() {
    Page desk = browse(phone());
    desk.navigate("/admin");
    signIn(desk, "chief", PASSWORD);
    waitUntilReady(desk);
    invite(desk, "he.jun", "何军");
    desk.locator(".deeds button:has-text('重置密码')").click();

    assertThat(desk.locator("#once")).not().hasValue(Pattern.compile("http.*"));
    assertThat(desk.locator("#once")).isInViewport();
  }

  private static void fits(Page page) {
    org.assertj.core.api.Assertions.assertThat(
            ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
        .isLessThanOrEqualTo(390);
  }

  private Page openDesk() {
    Page desk = browse(desk());
    desk.navigate("/admin");
    signIn(desk, "chief", PASSWORD);
    waitUntilReady(desk);
    return desk;
  }

  /** The link that is shown once. */
  private static String invite(Page desk, String name, String shown) {
    desk.fill("#new-user", name);
    desk.fill("#new-shown", shown);
    desk.click("#new button");
    assertThat(desk.locator("#once")).isVisible();
    return desk.inputValue("#once");
  }

  private static void signIn(Page page, String name, String password) {
    page.fill("#name", name);
    page.fill("#password", password);
    page.click("main button[type=submit]");
  }
}
