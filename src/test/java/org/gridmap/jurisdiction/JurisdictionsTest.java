package org.gridmap.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridmap.grid.Grids;
import org.gridmap.incident.Categories;
import org.gridmap.incident.rules.RuleMoves;
import org.gridmap.testing.EmptyTables;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Which rules hold where, and which an incident keeps. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JurisdictionsTest {

  private static final Instant NOW = Instant.parse("2026-03-07T02:00:00Z");

  @Autowired Jurisdictions jurisdictions;
  @Autowired VersionStore store;
  @Autowired Categories categories;
  @Autowired RuleMoves moves;
  @Autowired JdbcClient database;
  @Autowired RestTestClient client;
  @Autowired Grids grids;
  @Autowired TransactionTemplate transaction;

  @TempDir Path directory;

  private long community;
  private long elsewhere;

  @BeforeAll
  void aTreeOfAreas() {
    Town town = new Town(database);
    long district = town.area("DISTRICT", "110101", null, null);
    long street = town.area("SUBDISTRICT", "110101001", district, null);
    community = town.area("COMMUNITY", "110101001001", street, square(0, 0, 2, 2));
    elsewhere = town.area("COMMUNITY", "110101002001", district, square(2, 0, 4, 2));
    town.grid("J-01", community, square(0, 0, 2, 2));
    town.grid("J-02", elsewhere, square(2, 0, 4, 2));
    transaction.executeWithoutResult(status -> grids.announce(List.of(community, elsewhere)));
  }

  /** The service goes on for other tests: it must not know the rules of this one. */
  @AfterAll
  void onlyTheBaseHoldsAgain() throws IOException {
    EmptyTables.empty(database, "incident");
    database.sql("delete from jurisdiction_binding where area_id is not null").update();
    jurisdictions.load(RuleSet.named(Presets.BASE, NOW), null, VersionStore.SERVICE);
    database.sql("delete from category where left(code, 2) in ('77', '88')").update();
    categories.afterPropertiesSet();
  }

  @Test
  void aFreshDatabaseHasTheBaseAtItsTopAndSeveralInstancesBindItOnce() {
    store.bindBase();
    store.bindBase();

    assertThat(jurisdictions.top().code()).isEqualTo(Presets.BASE);
    assertThat(
            database
                .sql("select count(*) from jurisdiction_binding where area_id is null")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void theNearestAreaAboveDecides() throws IOException {
    Town town = new Town(database);
    long city = town.area("DISTRICT", "110102", null, null);
    long quarter = town.area("SUBDISTRICT", "110102001", city, null);
    long near = town.area("COMMUNITY", "110102001001", quarter, square(6, 0, 7, 1));
    long far = town.area("COMMUNITY", "110102002001", city, square(7, 0, 8, 1));
    jurisdictions.load(RuleSet.named("yingkou", NOW), city, "test");
    jurisdictions.load(RuleSet.named("daxing", NOW), quarter, "test");

    assertThat(jurisdictions.at(near).code()).isEqualTo("daxing");
    assertThat(jurisdictions.at(far).code()).isEqualTo("yingkou");
    assertThat(jurisdictions.at(city).code()).isEqualTo("yingkou");
    assertThat(jurisdictions.at(null).code()).isEqualTo(Presets.BASE);
    assertThat(jurisdictions.listEffective())
        .extracting(Jurisdiction::code)
        .startsWith(Presets.BASE)
        .contains("yingkou", "daxing");
  }

  @Test
  void theSameContentIsOneVersionHoweverOftenItIsLoaded() throws IOException {
    Jurisdictions.Loaded first = jurisdictions.load(city("same", "一"), elsewhere, "test");
    Jurisdictions.Loaded again = jurisdictions.load(city("same", "一"), elsewhere, "test");
    Jurisdictions.Loaded changed = jurisdictions.load(city("same", "二"), elsewhere, "test");

    assertThat(first.isNew()).isTrue();
    assertThat(again.isNew()).isFalse();
    assertThat(again.rebound()).isFalse();
    assertThat(again.version().id()).isEqualTo(first.version().id());
    assertThat(changed.isNew()).isTrue();
    assertThat(jurisdictions.at(elsewhere).name().zh()).isEqualTo("二");
    assertThat(jurisdictions.version(first.version().id()).name().zh()).isEqualTo("一");
  }

  @Test
  void anIncidentKeepsTheRulesItWasOpenedUnderUntilSomebodyMovesIt() throws IOException {
    Jurisdiction before = jurisdictions.load(city("kept", "甲"), community, "test").version();
    String open = report(0.5, 0.5);
    String closed = report(0.6, 0.5);
    database
        .sql(
            "update incident set state = 'CLOSED', open = false, queue = null, owner_person = null where number = :number")
        .param("number", closed)
        .update();
    Jurisdiction after = jurisdictions.load(city("kept", "乙"), community, "test").version();

    assertThat(versionOf(open)).isEqualTo(before.id());
    List<RuleMoves.Move> listed = moves.list(null);
    assertThat(listed)
        .filteredOn(move -> move.numbers().contains(open))
        .singleElement()
        .satisfies(move -> assertThat(move.to().id()).isEqualTo(after.id()));
    assertThat(moves.move(listed, "test")).isPositive();
    assertThat(versionOf(open)).isEqualTo(after.id());
    assertThat(versionOf(closed)).isEqualTo(before.id());
    assertThat(moves.list(null)).noneMatch(move -> move.numbers().contains(open));
    assertThat(
            database
                .sql(
                    """
                    select count(*) from incident_event e join incident i on i.id = e.incident_id
                    where i.number = :number and e.payload->>'rulesTo' = :to
                    """)
                .param("number", open)
                .param("to", String.valueOf(after.id()))
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void movedUnderAnotherLifeCycleItIsLookedForWhereThatSays() throws IOException {
    jurisdictions.load(RuleSet.named("standard", Instant.now()), community, "test");
    String number = report(0.5, 0.5);
    Files.writeString(
        directory.resolve("lifecycle.yaml"),
        new String(
                RuleSet.class
                    .getResourceAsStream("/jurisdictions/standard/lifecycle.yaml")
                    .readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8)
            .replaceFirst("owner: DISPATCHER", "owner: COMMUNITY"));
    jurisdictions.load(city("desks", "社区先看"), community, "test");

    moves.move(moves.list(null), "test");

    assertThat(
            database
                .sql("select queue from incident where number = :number")
                .param("number", number)
                .query(String.class)
                .single())
        .isEqualTo("COMMUNITY");
    Files.delete(directory.resolve("lifecycle.yaml"));
  }

  @Test
  void whatTheNewRulesDoNotKnowStaysUnderTheOldOnes() throws IOException {
    jurisdictions.load(city("lost", "丙"), community, "test");
    String number = report(0.5, 0.5);
    Files.writeString(
        directory.resolve("categories.yaml"),
        "categories:\n  - {code: \"77\", name: {zh: 树木, en: Trees}}\n"
            + "  - {code: \"7701\", parent: \"77\", name: {zh: 倒伏, en: Fallen}, reportable: true}\n");
    jurisdictions.load(city("lost", "丁"), community, "test");

    List<RuleMoves.Move> listed = moves.list(null);
    moves.move(listed, "test");

    assertThat(listed)
        .filteredOn(move -> move.numbers().contains(number))
        .singleElement()
        .extracting(RuleMoves.Move::refusal)
        .isEqualTo(RuleMoves.Refusal.CATEGORY_MISSING);
    assertThat(jurisdictions.version(versionOf(number)).name().zh()).isEqualTo("丙");
    Files.delete(directory.resolve("categories.yaml"));
  }

  @Test
  void thePublicCatalogueIsThatOfThePlace() throws IOException {
    Files.writeString(
        directory.resolve("categories.yaml"),
        "categories:\n  - {code: \"88\", name: {zh: 水面, en: Water}}\n"
            + "  - {code: \"8801\", parent: \"88\", name: {zh: 浮萍, en: Duckweed},"
            + " reportable: true}\n");
    jurisdictions.load(city("lake", "湖区"), elsewhere, "test");
    Files.delete(directory.resolve("categories.yaml"));

    assertThat(codes("")).contains("0101").doesNotContain("8801");
    assertThat(codes("?lon=" + lon(3) + "&lat=" + lat(1))).containsExactly("8801");
    assertThat(codes("?area=COMMUNITY/110101002001")).containsExactly("8801");
    assertThat(codes("?area=DISTRICT/110101")).contains("0101");
    assertThat(categories.find("8801")).isPresent();
    assertThat(status(3, 1, "8801")).isEqualTo(201);
    assertThat(status(10, 10, "8801")).isEqualTo(422);
  }

  @Test
  void theListOfRulesNeedsASignInAndNamesTheTopFirst() {
    client.get().uri("/api/v1/jurisdictions").exchange().expectStatus().isUnauthorized();

    assertThat(jurisdictions.listBound())
        .isNotEmpty()
        .first()
        .satisfies(
            bound -> {
              assertThat(bound.area()).isNull();
              assertThat(bound.version().code()).isEqualTo(Presets.BASE);
            });
  }

  private RuleSet city(String code, String name) throws IOException {
    Files.writeString(
        directory.resolve("jurisdiction.yaml"),
        "code: %s\nname: {zh: %s, en: %s}\n".formatted(code, name, code));
    return RuleSet.named(directory.toString(), NOW);
  }

  private List<String> codes(String query) {
    JsonNode answer =
        client
            .get()
            .uri("/api/v1/categories" + query)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    return answer.get("items").valueStream().map(item -> item.get("code").asString()).toList();
  }

  private String report(double x, double y) {
    return send(x, y, "0101").getResponseBody().get("number").asString();
  }

  private int status(double x, double y, String category) {
    return send(x, y, category).getStatus().value();
  }

  private EntityExchangeResult<JsonNode> send(double x, double y, String category) {
    return client
        .post()
        .uri("/api/v1/incidents")
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            Map.of(
                "category",
                category,
                "description",
                "x",
                "location",
                Map.of("lon", lon(x), "lat", lat(y))))
        .exchange()
        .expectBody(JsonNode.class)
        .returnResult();
  }

  private long versionOf(String number) {
    return database
        .sql("select jurisdiction_version_id from incident where number = :number")
        .param("number", number)
        .query(Long.class)
        .single();
  }
}
