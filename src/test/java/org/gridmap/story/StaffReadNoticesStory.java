package org.gridmap.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.gridmap.dispatch.notice.Addressee;
import org.gridmap.dispatch.notice.NoticeText;
import org.gridmap.dispatch.notice.Notices;
import org.gridmap.security.Role;
import org.gridmap.testing.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

class StaffReadNoticesStory extends Story {

  @Autowired Notices notices;
  @Autowired RestTestClient client;

  private String number = "";

  @BeforeEach
  void anIncident() {
    database.sql("delete from notice").update();
    number = Desk.report(client, 114.303, 30.602);
  }

  @Test
  void theBellRingsOnAnOpenPageAndLeadsToTheIncident() {
    Page board = openBoard(desk());
    Locator bell = board.locator(".bell-button");
    assertThat(bell).hasAttribute("aria-label", "通知，没有未读");

    tell("reminder");
    assertThat(bell.locator(".bell-count")).hasText("1");
    bell.click();
    Locator notice = board.locator(".notice a");
    assertThat(notice).containsText("“到场”环节将于13:00到期");
    notice.click();

    board.waitForURL(Pattern.compile(".*/dispatch\\?open=" + number));
    assertThat(board.locator("#drawer")).isVisible();
    assertThat(board.locator(".bell-button")).hasAttribute("aria-label", "通知，没有未读");
  }

  @Test
  void theBoxIsOpenedReadAndClosedByKeys() {
    tell("reminder");
    tell("overdue");
    Page board = openBoard(desk());
    board.locator(".bell-button").focus();
    board.keyboard().press("Enter");
    assertThat(board.locator(".notice.unread")).hasCount(2);
    assertThat(board.locator("#notice-box")).isFocused();

    board.keyboard().press("Tab");
    board.keyboard().press("Enter");
    assertThat(board.locator(".notice.unread")).hasCount(0);
    board.keyboard().press("Escape");

    assertThat(board.locator("#notice-box")).hasCount(0);
    assertThat(board.locator(".bell-button")).isFocused();
  }

  @Test
  void onAPhoneTheBoxIsASheetThatFitsTheScreen() {
    tell("overdue");
    Page board = openBoard(phone());
    board.locator(".bell-button").click();
    assertThat(board.locator(".notice")).hasCount(1);

    var box = board.locator("#notice-box").boundingBox();
    org.assertj.core.api.Assertions.assertThat(box.x).isZero();
    org.assertj.core.api.Assertions.assertThat(box.width).isEqualTo(390);
    org.assertj.core.api.Assertions.assertThat(box.y + box.height).isEqualTo(844);
  }

  @Test
  void inEnglishTheWordsAreEnglish() {
    tell("overdue");
    NewContextOptions english = desk().setLocale("en-GB");
    Page board = openBoard(english);
    board.locator(".bell-button").click();

    assertThat(board.locator(".notice"))
        .containsText("The stage \"Arrival\" was due at 13:00 and is not met");
    assertThat(board.locator(".notice-head h2")).hasText("Notices");
  }

  private void tell(String key) {
    transaction.executeWithoutResult(
        status ->
            notices.tell(
                new Addressee.Holders(Role.DISPATCHER, null),
                new NoticeText(
                    key, Map.of("stage", "到场", "stage@en", "Arrival", "due", "13:00"), number)));
  }
}
