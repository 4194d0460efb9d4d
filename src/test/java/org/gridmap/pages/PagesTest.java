package org.gridmap.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class PagesTest {

  private static final String TOKEN = "0f0f0f0f-0000-4000-8000-000000000000";

  @Autowired RestTestClient client;
  @Autowired Users users;

  @Test
  void thePolicyAllowsExactlyTheImportMapOfThePage() throws Exception {
    EntityExchangeResult<String> page = get("/");

    Matcher map =
        Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL)
            .matcher(body(page));
    assertThat(map.find()).isTrue();
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(map.group(1).getBytes("UTF-8"));
    assertThat(policy(page))
        .contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")
        .doesNotContain("unsafe");
  }

  @Test
  void everyLibraryOfTheImportMapIsServed() {
    Matcher address = Pattern.compile("\":\"(/v[^\"]+\\.js)\"").matcher(body(get("/")));
    int found = 0;
    while (address.find()) {
      EntityExchangeResult<String> library = get(address.group(1));
      assertThat(library.getStatus().value()).as(address.group(1)).isEqualTo(200);
      assertThat(library.getResponseHeaders().getCacheControl()).contains("immutable");
      found++;
    }
    assertThat(found).isGreaterThanOrEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/report", "/sign-in"})
  void nothingInAPageRunsOrIsStyledInline(String path) {
    String page = body(get(path));

    assertThat(page).doesNotContain(" style=").doesNotContain("<style").doesNotContain("onclick");
    assertThat(
            Pattern.compile("<script(?![^>]*(src=|importmap|application/json))")
                .matcher(page)
                .find())
        .isFalse();
  }

  @Test
  void aReaderOfChineseGetsChineseAndOneOfEnglishEnglish() {
    assertThat(body(get("/"))).contains("<html lang=\"zh-CN\"").contains("我要上报");
    assertThat(body(get("/?lang=en"))).contains("<html lang=\"en\"").contains("Report a problem");
  }

  @Test
  void largeTypeIsRememberedOnlyWhenAskedFor() {
    assertThat(get("/").getResponseHeaders().toString()).doesNotContain("large=");
    EntityExchangeResult<String> large = get("/?large=1");
    assertThat(body(large)).contains("class=\"large\"");
    assertThat(large.getResponseHeaders().get(HttpHeaders.SET_COOKIE).toString())
        .contains("large=1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dispatch", "/dispatch?view=hotspots", "/screen"})
  void aPageForStaffSendsOthersToTheSignInAndComesBack(String path) {
    EntityExchangeResult<String> answer = get(path);

    assertThat(answer.getStatus().value()).isEqualTo(303);
    assertThat(answer.getResponseHeaders().getLocation())
        .hasToString("/sign-in?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
  }

  @Test
  void anUnknownNumberIsAnsweredByAPageThatSaysSo() {
    EntityExchangeResult<String> page = get("/track/20260101-AAAAAAAA");

    assertThat(page.getStatus().value()).isEqualTo(404);
    assertThat(page.getResponseHeaders().getContentType().isCompatibleWith(MediaType.TEXT_HTML))
        .isTrue();
    assertThat(body(page)).contains("未找到这个编号").contains("value=\"20260101-AAAAAAAA\"");
  }

  @ParameterizedTest
  @CsvSource({
    "20260301-7k3q9f2m, 20260301-7K3Q9F2M",
    "202603017K3Q9F2M, 20260301-7K3Q9F2M",
    "'２０２６０３０１－７Ｋ３Ｑ９Ｆ２Ｍ', 20260301-7K3Q9F2M",
    "' 20260301 - OIL3 9F2M', 20260301-01139F2M",
    "WO-2025-001, WO-2025-001",
    "'', ''"
  })
  void aNumberIsReadAsItWasMeant(String typed, String meant) {
    assertThat(TrackPage.tidy(typed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/trak", "/report/old/page", "/%E4%B8%8A%E6%8A%A5", "/index.html"})
  void anUnknownAddressIsAnsweredByAPageForResidents(String path) {
    EntityExchangeResult<String> page = get(path);

    assertThat(page.getStatus().value()).isEqualTo(404);
    assertThat(body(page)).contains("href=\"/report\"").contains("action=\"/track\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/plan/unknown/below", "/dispatch/unknown", "/admin", "/field"})
  void whatLiesBehindADoorOfTheStaffIsNotToldToOthers(String path) {
    assertThat(get(path).getStatus().value()).isEqualTo(303);
  }

  @Test
  void whoIsSignedInGetsAPageForAnUnknownAddressAndAProgramADocument() {
    users.add("lost", "lost", Desk.PASSWORD, List.of(new RoleGrant(Role.ADMINISTRATOR, null)));

    EntityExchangeResult<String> page = getAs("lost", "/dispatch/unknown", "text/html,*/*");
    EntityExchangeResult<String> document = getAs("lost", "/dispatch/unknown", "*/*");

    assertThat(page.getStatus().value()).isEqualTo(404);
    assertThat(body(page)).contains("<html");
    assertThat(document.getStatus().value()).isEqualTo(404);
    assertThat(body(document)).contains("/problems/not-found");
  }

  private EntityExchangeResult<String> getAs(String name, String path, String accepted) {
    return client
        .get()
        .uri(path)
        .headers(headers -> headers.setBasicAuth(name, Desk.PASSWORD))
        .header(HttpHeaders.ACCEPT, accepted)
        .exchange()
        .returnResult(String.class);
  }

  @Test
  void anUnknownAddressOfTheInterfaceStillAsksForASignIn() {
    assertThat(get("/api/v1/unknown").getStatus().value()).isEqualTo(401);
  }

  @Test
  void browsersFindTheIconWhereTheyLookForIt() {
    EntityExchangeResult<String> icon = get("/favicon.ico");

    assertThat(icon.getStatus().value()).isEqualTo(200);
    assertThat(icon.getResponseHeaders().getContentType().toString()).contains("icon");
  }

  @Test
  void everyPageNamesTheZoneOfTheTown() {
    assertThat(body(get("/"))).contains("data-zone=\"Asia/Shanghai\"");
  }

  @Test
  void aFormOpenedByScanningALabelSaysSo() {
    assertThat(body(get("/report?via=qr&find=B-1"))).contains("name=\"via\" value=\"qr\"");
  }

  @Test
  void theFormIsNotTakenWithoutItsToken() {
    EntityExchangeResult<String> answer =
        client
            .post()
            .uri("/report")
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body("description=x")
            .exchange()
            .returnResult(String.class);

    assertThat(answer.getStatus().value()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lon=999&lat=30.6",
        "lon=east&lat=30.6",
        "lon=114.3&lat=30.6&datum=MOON",
        "buildingCode=nobody-built-this",
        "grid=nobody-drew-this"
      })
  void whatIsNoPlaceIsToldBesideThePlaceAndStaysInTheForm(String place) {
    String page = body(report(place + "&category=lighting&description=dark&name=Wang"));

    assertThat(page).contains("id=\"fault-place\"").contains("value=\"Wang\"");
  }

  @Test
  void anUnknownCategoryIsToldBesideTheCategories() {
    String page = body(report("lon=114.3&lat=30.6&category=nobody-knows&description=dark"));

    assertThat(page).contains("id=\"fault-category\"").contains("value=\"114.3\"");
    assertThat(page).doesNotContain("id=\"fault-place\"");
  }

  private EntityExchangeResult<String> report(String fields) {
    return client
        .post()
        .uri("/report")
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .header(HttpHeaders.COOKIE, "XSRF-TOKEN=" + TOKEN)
        .header("X-XSRF-TOKEN", TOKEN)
        .body(fields)
        .exchange()
        .returnResult(String.class);
  }

  @Test
  void aSearchWithWildcardsFindsOnlyWhatHoldsThem() {
    assertThat(body(get("/report/places?q=%25"))).isEqualTo("{\"items\":[]}");
  }

  private EntityExchangeResult<String> get(String path) {
    return client
        .get()
        .uri(java.net.URI.create(path))
        .header(HttpHeaders.ACCEPT, "text/html,*/*")
        .exchange()
        .returnResult(String.class);
  }

  private static String body(EntityExchangeResult<String> answer) {
    return Objects.requireNonNull(answer.getResponseBody());
  }

  private static String policy(EntityExchangeResult<String> answer) {
    return Objects.requireNonNull(answer.getResponseHeaders().getFirst("Content-Security-Policy"));
  }
}
