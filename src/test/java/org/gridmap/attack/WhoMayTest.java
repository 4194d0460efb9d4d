package org.gridmap.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.square;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridmap.grid.Grids;
import org.gridmap.security.GrantPlaces;
import org.gridmap.security.GrantWords;
import org.gridmap.security.Role;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may do what, as a table that a person reads: every mapped endpoint, asked about things of the
 * eastern district by every role once granted there and once elsewhere. An endpoint that is not in
 * the table fails, and so does any other answer than the one that stands there.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayTest {

  private static final Path TABLE = Path.of("src/test/resources/attack/who-may.txt");

  /** What was answered this time, to be read and, when it is right, taken over. */
  private static final Path FOUND = Path.of("target/who-may.txt");

  private static final int PATH_WIDTH = 62;

  @LocalServerPort int port;
  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Users users;
  @Autowired GrantPlaces places;
  @Autowired Grids grids;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private final Map<String, String> answers = new TreeMap<>();
  private final AtomicInteger asked = new AtomicInteger();

  @BeforeAll
  void askEverybodyEverything() throws Exception {
    TwoDistricts town = new TwoDistricts(client, database, transaction, users, grids);
    long west =
        database.sql("select id from area where code = '110101001001'").query(Long.class).single();
    new Town(database).building("W-B-1", west, square(0.2, 0.2, 0.4, 0.4), 30);
    database
        .sql(
            """
            update incident set building_id = (select id from building where code = 'E-B-1')
            where number = :number
            """)
        .param("number", town.inEast)
        .update();
    for (Role role : Role.values()) {
      grant("in-" + role, grantOf(role, true));
      grant("out-" + role, grantOf(role, false));
    }
    EndpointsOfTown endpoints = new EndpointsOfTown(town, port);
    for (EndpointsOfTown.Endpoint endpoint : endpoints.all(mappings)) {
      Stream<Role> roles = Arrays.stream(Role.values());
      String cells =
          (endpoint.reads() ? roles.parallel() : roles)
              .map(role -> cell(endpoints, endpoint, role))
              .collect(Collectors.joining(" "));
      answers.put(endpoint.toString(), ask(endpoints, endpoint, null) + " " + cells);
    }
    Files.writeString(FOUND, String.join("\n", lines()) + "\n");
  }

  @Test
  void everyEndpointAnswersEveryRoleAsTheTableSays() throws IOException {
    assertThat(Files.readAllLines(TABLE)).containsExactlyElementsOf(lines());
  }

  @Test
  void nothingWasAskedInVain() {
    assertThat(answers).hasSizeGreaterThan(120);
    assertThat(asked.get()).isGreaterThan(3_000);
    assertThat(String.join(" ", answers.values())).contains("200/403", "200/404", "401", "303");
  }

  @Test
  void noRoleReachesOutsideItsGrantWhatNobodyReachesWithoutOne() {
    Map<String, String> reached = new TreeMap<>();
    Set<String> forWholeCity = Set.of(Role.ADMINISTRATOR.name(), Role.AUDITOR.name());
    answers.forEach(
        (endpoint, line) -> {
          if (endpoint.contains("/incidents/{number}/") && line.startsWith("401")) {
            String[] cells = line.split(" ");
            for (Role role : Role.values()) {
              String cell = cells[role.ordinal() + 1];
              if (!forWholeCity.contains(role.name()) && cell.matches("(.*/)?2..")) {
                reached.put(endpoint, role.name());
              }
            }
          }
        });

    assertThat(reached).isEmpty();
  }

  private void grant(String name, GrantWords words) {
    users.add(name, name, Desk.PASSWORD, List.of(places.read(words)));
  }

  /**
   * Grid workers have a grid, stewards a building, departments a category; the others a district.
   */
  private static GrantWords grantOf(Role role, boolean inside) {
    return switch (role) {
      case ADMINISTRATOR, AUDITOR -> GrantWords.of(role, null);
      case GRID_WORKER, GRID_LEAD ->
          new GrantWords(role, null, inside ? "E-01" : "W-01", null, Set.of(), null, null);
      case STEWARD ->
          new GrantWords(role, null, null, inside ? "E-B-1" : "W-B-1", Set.of(), null, null);
      case DEPARTMENT, LIAISON ->
          new GrantWords(role, "110102", null, null, Set.of(inside ? "0203" : "0201"), null, null);
      default -> GrantWords.of(role, inside ? "110102" : "110101");
    };
  }

  /** Whom a door does not let through where the thing lies is not asked elsewhere. */
  private String cell(EndpointsOfTown endpoints, EndpointsOfTown.Endpoint endpoint, Role role) {
    String inside = ask(endpoints, endpoint, "in-" + role);
    if (role.isEverywhere() || inside.equals("403")) {
      return inside;
    }
    String outside = ask(endpoints, endpoint, "out-" + role);
    return inside.equals(outside) ? inside : inside + "/" + outside;
  }

  private String ask(
      EndpointsOfTown endpoints, EndpointsOfTown.Endpoint endpoint, @Nullable String name) {
    asked.incrementAndGet();
    int status = endpoints.ask(endpoint, name);
    assertThat(status).as("%s by %s", endpoint, name).isLessThan(500);
    return String.valueOf(status);
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Who gets which answer. Columns: nobody, then each role where the thing lies / elsewhere.");
    lines.add(
        "GRID_WORKER and GRID_LEAD are granted a grid, STEWARD a building, LIAISON and DEPARTMENT");
    lines.add(
        "a category (elsewhere: another one), the rest a district; ADMINISTRATOR and AUDITOR all.");
    lines.add(
        "Writes name a version that nobody saw, or nothing that is there: 400, 404, 409, 412 and 422");
    lines.add(
        "mean that the door was open. A line is taken over from target/who-may.txt once it is right.");
    Map<String, Integer> widths = new LinkedHashMap<>();
    widths.put("NOBODY", 7);
    for (Role role : Role.values()) {
      widths.put(role.name(), Math.max(8, role.name().length() + 1));
    }
    lines.add("");
    lines.add(padded("", PATH_WIDTH) + row(widths, new ArrayList<>(widths.keySet())));
    answers.forEach(
        (endpoint, line) ->
            lines.add(padded(endpoint, PATH_WIDTH) + row(widths, List.of(line.split(" ")))));
    return lines.stream().map(String::stripTrailing).filter(Predicate.not(" "::equals)).toList();
  }

  private static String row(Map<String, Integer> widths, List<String> cells) {
    StringBuilder row = new StringBuilder();
    int column = 0;
    for (int width : widths.values()) {
      row.append(padded(cells.get(column++), width));
    }
    return row.toString();
  }

  private static String padded(String text, int width) {
    return text.length() >= width ? text + " " : text + " ".repeat(width - text.length());
  }
}
