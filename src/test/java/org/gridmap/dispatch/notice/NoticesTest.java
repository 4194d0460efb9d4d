package org.gridmap.dispatch.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridmap.testing.Town.square;

import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.gridmap.dispatch.outbox.Outbox;
import org.gridmap.dispatch.outbox.OutboxPorts;
import org.gridmap.dispatch.outbox.Port;
import org.gridmap.people.PersonAccounts;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServerEvents;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Everybody sees what is for them, at once, and nothing else. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticesTest {

  private static final int PATIENCE_MILLIS = 30_000;
  private static final NoticeText LATE =
      new NoticeText(
          "overdue",
          Map.of("stage", "到场", "stage@en", "Arrival", "due", "13:00"),
          "20260301-7K3Q9F2M");

  @Autowired Notices notices;
  @Autowired NoticeWords words;
  @Autowired MailReceivers receivers;
  @Autowired NoticeMessages.Form form;
  @Autowired PersonAccounts accounts;
  @Autowired Outbox outbox;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired RestTestClient client;
  @Autowired Users users;
  @LocalServerPort int port;

  private long west;
  private long east;

  @BeforeAll
  void staff() {
    Town town = new Town(database);
    west = town.community("110101001001", square(0, 0, 1, 1));
    east = town.community("110101001002", square(1, 0, 2, 1));
    users.add("all", "all", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, null)));
    users.add("west", "west", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, west)));
    users.add("east", "east", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, east)));
    users.add("planner", "planner", Desk.PASSWORD, List.of(new RoleGrant(Role.PLANNER, null)));
  }

  @BeforeEach
  void empty() {
    database.sql("delete from notice").update();
    database.sql("delete from notice_address").update();
    database.sql("delete from outbox").update();
  }

  @Test
  void aNoticeForAUserIsForThatUserAlone() {
    tell(new Addressee.User(id("west")), LATE);

    assertThat(texts("west")).containsExactly("“到场”环节已于13:00到期，尚未完成");
    assertThat(texts("all")).isEmpty();
    assertThat(texts("planner")).isEmpty();
  }

  @Test
  void aNoticeForARoleInAnAreaIsForWhoeverHasItThereOrAbove() {
    tell(new Addressee.Holders(Role.DISPATCHER, west), LATE);

    assertThat(texts("west")).hasSize(1);
    assertThat(texts("all")).hasSize(1);
    assertThat(texts("east")).isEmpty();
    assertThat(texts("planner")).isEmpty();
  }

  @Test
  void aNoticeForARoleInNoAreaIsForThoseWhoHaveItEverywhere() {
    tell(new Addressee.Holders(Role.DISPATCHER, null), LATE);

    assertThat(texts("all")).hasSize(1);
    assertThat(texts("west")).isEmpty();
  }

  @Test
  void aNoticeForAPersonIsInTheBoxOfTheAccountThePersonSignsInWith() {
    long person =
        database
            .sql("insert into person (code, name) values ('w-1', '颜一禾') returning id")
            .query(Long.class)
            .single();
    tell(new Addressee.Person(person), LATE);
    assertThat(texts("west")).isEmpty();

    accounts.link("west", "w-1");
    assertThat(texts("west")).hasSize(1);
    accounts.unlink("west");

    assertThat(texts("west")).isEmpty();
  }

  @Test
  void aNoticeForAPersonIsInTheBoxOfEveryAccountOfThePerson() {
    long person =
        database
            .sql("insert into person (code, name) values ('w-2', '路望舒') returning id")
            .query(Long.class)
            .single();
    accounts.link("west", "w-2");
    accounts.link("east", "w-2");
    tell(new Addressee.Person(person), LATE);

    assertThat(texts("west")).hasSize(1);
    assertThat(texts("east")).hasSize(1);
    accounts.unlink("west");
    accounts.unlink("east");
  }

  @Test
  void itsWordsAreInTheLanguageOfTheReader() {
    tell(new Addressee.User(id("west")), LATE);

    JsonNode english =
        client
            .get()
            .uri("/api/v1/notices")
            .headers(new Desk(client, "west").signedIn())
            .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
            .exchange()
            .returnResult(JsonNode.class)
            .getResponseBody();

    assertThat(english.at("/items/0/text").asString())
        .isEqualTo("The stage \"Arrival\" was due at 13:00 and is not met");
    assertThat(english.at("/items/0/incident").asString()).isEqualTo("20260301-7K3Q9F2M");
  }

  @Test
  void everyReaderHasReadForOneselfOnly() {
    long id = tell(new Addressee.Holders(Role.DISPATCHER, west), LATE);

    JsonNode left = post("west", "/api/v1/notices/" + id + "/read");

    assertThat(left.get("count").asInt()).isZero();
    assertThat(unread("all")).isEqualTo(1);
    assertThat(get("west", "/api/v1/notices?unread=true").get("items")).isEmpty();
    assertThat(get("west", "/api/v1/notices").at("/items/0").has("readAt")).isTrue();
  }

  @Test
  void readingAllLeavesWhatCameMeanwhile() {
    tell(new Addressee.User(id("west")), LATE);
    long seen = tell(new Addressee.User(id("west")), LATE);
    tell(new Addressee.User(id("west")), LATE);

    JsonNode left = post("west", "/api/v1/notices/" + seen + "/read-all");

    assertThat(left.get("count").asInt()).isEqualTo(1);
  }

  @Test
  void nobodyMarksTheNoticesOfOthers() {
    long id = tell(new Addressee.User(id("west")), LATE);

    int status =
        new Desk(client, "east").post("/api/v1/notices/" + id + "/read", "{}").getStatus().value();

    assertThat(status).isEqualTo(404);
    assertThat(unread("west")).isEqualTo(1);
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrDouble() {
    for (int i = 0; i < 5; i++) {
      tell(new Addressee.User(id("west")), LATE);
    }

    JsonNode first = get("west", "/api/v1/notices?limit=3");
    JsonNode second = get("west", "/api/v1/notices?limit=3&after=" + first.get("next").asString());

    assertThat(first.get("items")).hasSize(3);
    assertThat(second.get("items")).hasSize(2);
    assertThat(second.has("next")).isFalse();
    assertThat(second.at("/items/0/id").asLong()).isLessThan(first.at("/items/2/id").asLong());
  }

  @Test
  void countingEndsWhereNobodyCountsAnyMore() {
    transaction.executeWithoutResult(
        status -> {
          for (int i = 0; i < 150; i++) {
            notices.tell(new Addressee.User(id("west")), LATE);
          }
        });

    JsonNode unread = get("west", "/api/v1/notices/unread");

    assertThat(unread.get("count").asInt()).isEqualTo(99);
    assertThat(unread.get("more").asBoolean()).isTrue();
  }

  @Test
  void whoIsNotSignedInSeesNoBox() {
    client.get().uri("/api/v1/notices").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void aNoticeOfADeedThatFailedNeverWas() {
    transaction.executeWithoutResult(
        status -> {
          notices.tell(new Addressee.User(id("west")), LATE);
          status.setRollbackOnly();
        });

    assertThat(texts("west")).isEmpty();
  }

  @Test
  void aNoticeBelongsToADeed() {
    assertThatThrownBy(() -> notices.tell(new Addressee.User(id("west")), LATE))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void aKeyWithoutWordsIsRefused() {
    assertThatThrownBy(
            () ->
                tell(
                    new Addressee.User(id("west")), new NoticeText("no-such-text", Map.of(), null)))
        .hasMessageContaining("notice.no-such-text");
  }

  @Test
  void anOpenPageHearsAtOnceWhatIsForItsReader() throws Exception {
    try (ServerEvents page = open("planner")) {
      assertThat(page.next().name()).isEqualTo("ready");
      tell(new Addressee.User(id("west")), LATE);
      tell(new Addressee.Holders(Role.PLANNER, west), LATE);

      ServerEvents.Event event = page.next();

      assertThat(event.name()).isEqualTo("notice");
      assertThat(event.id()).isEmpty();
      assertThat(unread("planner")).isEqualTo(1);
    }
  }

  @Test
  void withoutAPortNothingIsPutIntoTheOutbox() {
    wish("west", "west@example.cn");
    tell(new Addressee.User(id("west")), LATE);

    assertThat(database.sql("select count(*) from outbox").query(Integer.class).single()).isZero();
  }

  @Test
  void theWebhookIsToldInBothLanguagesForWhomAndAboutWhat() {
    send(new Addressee.Holders(Role.DISPATCHER, west));

    JsonNode body = payloads("WEBHOOK").get(0);
    assertThat(body.get("to").asString()).isEqualTo("DISPATCHER " + west);
    assertThat(body.get("key").asString()).isEqualTo("overdue");
    assertThat(body.at("/text/zh").asString()).contains("尚未完成");
    assertThat(body.at("/text/en").asString()).contains("is not met");
    assertThat(body.get("link").asString()).endsWith("/dispatch?open=20260301-7K3Q9F2M");
  }

  @Test
  void mailGoesToThoseItIsForWhoAskedForIt() {
    wish("all", "all@example.cn");
    wish("west", "west@example.cn");
    wish("east", "east@example.cn");

    send(new Addressee.Holders(Role.DISPATCHER, west));

    assertThat(payloads("MAIL"))
        .extracting(mail -> mail.get("to").asString())
        .containsExactlyInAnyOrder("all@example.cn", "west@example.cn");
    assertThat(payloads("MAIL").get(0).get("text").asString())
        .contains("尚未完成", "is not met", "/dispatch?open=20260301-7K3Q9F2M");
  }

  @Test
  void anAddressIsKeptAndForgottenByItsOwner() {
    assertThat(wish("west", "west@example.cn")).isEqualTo(204);
    assertThat(get("west", "/api/v1/notices/address").get("mail").asString())
        .isEqualTo("west@example.cn");
    assertThat(get("west", "/api/v1/notices/address").get("possible").asBoolean()).isFalse();
    assertThat(get("east", "/api/v1/notices/address").has("mail")).isFalse();

    client
        .delete()
        .uri("/api/v1/notices/address")
        .headers(new Desk(client, "west").signedIn())
        .exchange()
        .expectStatus()
        .isNoContent();

    assertThat(get("west", "/api/v1/notices/address").has("mail")).isFalse();
  }

  @Test
  void whatIsNoAddressIsRefused() {
    assertThat(wish("west", "west@example.cn, x@example.cn")).isEqualTo(400);
    assertThat(wish("west", "west")).isEqualTo(400);
  }

  private long tell(Addressee addressee, NoticeText text) {
    return transaction.execute(status -> notices.tell(addressee, text));
  }

  /** As if mail and webhook were configured. */
  private void send(Addressee addressee) {
    NoticeMessages messages =
        new NoticeMessages(
            outbox, new OutboxPorts(Set.of(Port.MAIL, Port.WEBHOOK)), words, receivers, form);
    transaction.executeWithoutResult(status -> messages.put(1, addressee, LATE));
  }

  private List<JsonNode> payloads(String port) {
    return database
        .sql("select cast(payload as text) from outbox where port = :port order by id")
        .param("port", port)
        .query(String.class)
        .list()
        .stream()
        .map(text -> form.json().readTree(text))
        .toList();
  }

  private int wish(String name, String mail) {
    return client
        .put()
        .uri("/api/v1/notices/address")
        .headers(new Desk(client, name).signedIn())
        .header(HttpHeaders.CONTENT_TYPE, "application/json")
        .body("{\"mail\": \"" + mail + "\"}")
        .exchange()
        .returnResult()
        .getStatus()
        .value();
  }

  private List<String> texts(String name) {
    return StreamSupport.stream(get(name, "/api/v1/notices").get("items").spliterator(), false)
        .map(notice -> notice.get("text").asString())
        .toList();
  }

  private int unread(String name) {
    return get(name, "/api/v1/notices/unread").get("count").asInt();
  }

  private JsonNode get(String name, String uri) {
    return new Desk(client, name).get(uri).getResponseBody();
  }

  private JsonNode post(String name, String uri) {
    return new Desk(client, name).post(uri, "{}").getResponseBody();
  }

  private long id(String name) {
    return database
        .sql("select id from app_user where name = :name")
        .param("name", name)
        .query(Long.class)
        .single();
  }

  private ServerEvents open(String name) throws Exception {
    HttpURLConnection connection =
        (HttpURLConnection)
            URI.create("http://localhost:" + port + "/api/v1/events").toURL().openConnection();
    connection.setReadTimeout(PATIENCE_MILLIS);
    String login = name + ":" + Desk.PASSWORD;
    connection.setRequestProperty(
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    return new ServerEvents(connection);
  }
}
