package org.gridmap.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesForEverybodyStory extends Story {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}+");

  /** Words and labels on the page; the switch back to Chinese is written in Chinese. */
  private static final String WORDS =
      """
      () => {
        const words = [document.title];
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
          const parent = walk.currentNode.parentElement;
          if (!parent.closest('script, style, .language-switch')) words.push(walk.currentNode.data);
        }
        for (const element of document.querySelectorAll('*')) {
          for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
            words.push(element.getAttribute(name) ?? '');
          }
        }
        return words.join('\\n');
      }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/report", "/sign-in"})
  void theEnglishPageHasNoChineseLeft(String path) {
    Page page = browse(desk());
    page.navigate(path);
    page.click(".language-switch");
    if (!path.equals("/sign-in")) {
      waitUntilReady(page);
    }

    assertThat(chineseOn(page, "(锦云|柳湾)\\S*")).isEmpty();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
  }

  @Test
  void theEnglishBoardHasNoChineseLeft() {
    Page board = openBoard(desk());
    board.click(".language-switch");
    waitUntilReady(board);
    board.keyboard().press("?");

    assertThat(chineseOn(board, "(锦云|柳湾)\\S*|王芳")).isEmpty();
  }

  /** Chinese words on a page, but for names of places and people. */
  static List<String> chineseOn(Page page, String names) {
    String words = String.valueOf(page.evaluate(WORDS)).replaceAll(names, "");
    return CHINESE.matcher(words).results().map(found -> found.group()).toList();
  }

  @Test
  void theLanguageIsRememberedOnTheNextPage() {
    Page page = browse(desk());
    page.navigate("/?lang=en");

    page.navigate("/sign-in");

    assertThat(page.locator("h1")).hasText("Staff sign-in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/report"})
  void largeModeHasTypeOfEighteenPointsAndTargetsOfSixtyPixels(String path) {
    Page page = openReady(phone(), path);
    page.click(".size-switch");
    waitUntilReady(page);

    Object type = page.evaluate("() => parseFloat(getComputedStyle(document.body).fontSize)");
    assertThat(((Number) type).doubleValue()).isGreaterThanOrEqualTo(24);
    Object small =
        page.evaluate(
            """
            () => [...document.querySelectorAll('a, button, summary, select, textarea, .choice')]
              .filter((each) => each.checkVisibility() && !each.matches('.skip, .visually-hidden'))
              .filter((each) => each.getBoundingClientRect().height < 60)
              .map((each) => each.outerHTML.slice(0, 80))
            """);
    assertThat((List<?>) small).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/report", "/sign-in"})
  void nothingIsWiderThanAPhone(String path) {
    Page page = browse(phone());
    page.navigate(path);

    Object overhang =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) overhang).intValue()).isZero();
  }

  @Test
  void aWrongPasswordIsSaidAndTheRightOneLeadsToTheBoard() {
    Page page = browse(desk());
    page.navigate("/dispatch");
    assertThat(page.locator("h1")).hasText("工作人员登录");
    page.fill("#name", "wang");
    page.fill("#password", "wrong-password");
    page.click("main button[type=submit]");
    assertThat(page.locator("[role=alert]")).containsText("用户名或密码不对");

    signIn(page);

    waitUntilReady(page);
    assertThat(page.locator(".who")).containsText("王芳");
    page.click("text=退出登录");
    assertThat(page.locator("h1")).hasText("把问题报给管这片地的人");
  }

  @Test
  void theSkipLinkComesFirstAndLeadsToTheContent() {
    Page page = openReady(desk(), "/");

    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Enter");

    assertThat(page.locator("main")).isFocused();
  }
}
