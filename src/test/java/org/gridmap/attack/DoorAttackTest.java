package org.gridmap.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Bodies that nobody should send, to every place that takes one: all that is mapped, so that a new
 * endpoint is attacked from its first day. The service refuses and never breaks. {@code
 * -Dgridmap.attack.connections=300} makes it the long form.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorAttackTest {

  private static final int CONNECTIONS = Integer.getInteger("gridmap.attack.connections", 60);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Generous: the machine of a test run is shared. */
  private static final Duration STAFF_WAITS = Duration.ofSeconds(15);

  private static final byte[] NOTHING = {};

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Autowired Users users;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private record Door(String method, String path) {}

  @BeforeAll
  void anAdministratorWhosePasswordIsCheckedQuickly() {
    users.add("root", "root", Desk.PASSWORD, List.of(new RoleGrant(Role.ADMINISTRATOR, null)));
    database
        .sql("update app_user set password_hash = :plain where name = 'root'")
        .param("plain", "{noop}" + Desk.PASSWORD)
        .update();
  }

  @Test
  void everyDoorIsFound() {
    assertThat(doors())
        .hasSizeGreaterThan(20)
        .contains(new Door("POST", "/api/v1/incidents"), new Door("POST", "/report"));
  }

  @Test
  void aBodyTooLargeForAnythingIsRefusedUnread() throws IOException {
    for (boolean staff : List.of(false, true)) {
      expectRefusals(
          door -> headers(staff, "application/json", 1L << 45),
          NOTHING,
          staff ? "staff" : "public");
    }
  }

  @Test
  void anotherSpellingOfItsAddressLeadsThroughTheSameDoor() throws IOException {
    for (String path : List.of("/api/v1/incidents", "/api/v1/%69ncidents")) {
      try (RawConnection connection =
          RawConnection.send(
              port, "POST", path, headers(false, "application/json", 100_000), new byte[100_000])) {
        assertThat(connection.status(PATIENCE)).as(path).isEqualTo(413);
      }
    }
  }

  @Test
  void aTypeThatNobodyAskedForIsRefused() throws IOException {
    byte[] body = "\0\1\2".getBytes(StandardCharsets.ISO_8859_1);
    expectRefusals(door -> headers(true, "image/x-nothing", body.length), body, "type");
  }

  @Test
  void jsonWithoutBottomIsRefused() throws IOException {
    byte[] body = "[".repeat(50_000).getBytes(StandardCharsets.US_ASCII);
    expectRefusals(door -> headers(true, "application/json", body.length), body, "deep");
    byte[] inside = ("{\"a\":".repeat(9_000)).getBytes(StandardCharsets.US_ASCII);
    expectRefusals(door -> headers(true, "application/json", inside.length), inside, "nested");
  }

  @Test
  void numbersWithoutEndAreRefused() throws IOException {
    String digits = "9".repeat(5_000);
    byte[] body =
        "{\"base\":%s,\"seq\":1e999999999,\"seed\":%s,\"keep\":1e400,\"lon\":-%s}"
            .formatted(digits, digits, digits)
            .getBytes(StandardCharsets.US_ASCII);
    expectRefusals(door -> headers(true, "application/json", body.length), body, "numbers");
  }

  @Test
  void aFormWithoutEndIsRefused() throws IOException {
    byte[] body = ("name=" + "x".repeat(200_000)).getBytes(StandardCharsets.US_ASCII);
    expectRefusals(
        door -> headers(false, "application/x-www-form-urlencoded", body.length), body, "form");
    byte[] parts = "--never\r\n".repeat(3_000).getBytes(StandardCharsets.US_ASCII);
    expectRefusals(
        door -> headers(false, "multipart/form-data; boundary=ever", parts.length), parts, "parts");
  }

  @Test
  void staffWorkOnWhileNobodySendsWhatHeAnnounced() throws IOException {
    List<RawConnection> withheld = new ArrayList<>();
    try {
      for (String path : List.of("/api/v1/incidents", "/sign-in")) {
        String type =
            path.equals("/sign-in") ? "application/x-www-form-urlencoded" : "application/json";
        for (int i = 0; i < CONNECTIONS; i++) {
          withheld.add(RawConnection.send(port, "POST", path, headers(false, type, 100), NOTHING));
        }
      }
      assertStaffAreServed();
      int busy = 0;
      for (RawConnection connection : withheld) {
        busy += connection.status(Duration.ofMillis(200)) == 503 ? 1 : 0;
      }
      assertThat(busy).as("sent away at once").isGreaterThan(CONNECTIONS / 2);
      assertStaffAreServed();
    } finally {
      for (RawConnection connection : withheld) {
        connection.close();
      }
    }
  }

  private void assertStaffAreServed() throws IOException {
    long began = System.nanoTime();
    try (RawConnection staff =
        RawConnection.send(port, "GET", "/api/v1/incidents?limit=1", signedIn(), NOTHING)) {
      assertThat(staff.status(STAFF_WAITS)).isEqualTo(200);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(STAFF_WAITS);
  }

  private void expectRefusals(
      Function<Door, Map<String, String>> headers, byte[] body, String attack) throws IOException {
    Map<Door, Integer> broken = new LinkedHashMap<>();
    for (Door door : doors()) {
      try (RawConnection connection =
          RawConnection.send(port, door.method(), door.path(), headers.apply(door), body)) {
        int status = connection.status(PATIENCE);
        boolean unanswered = status == RawConnection.CLOSED && body.length == 0;
        if (unanswered || status == RawConnection.SILENT || status >= 500 && status != 503) {
          broken.put(door, status);
        }
      }
    }
    assertThat(broken).as(attack).isEmpty();
    assertStaffAreServed();
  }

  /** Everything that is mapped and may have a body; a place in a path is filled with 1. */
  private List<Door> doors() {
    TreeSet<String> found = new TreeSet<>();
    mappings
        .getHandlerMethods()
        .keySet()
        .forEach(
            mapping -> {
              for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                if (method != RequestMethod.GET) {
                  mapping
                      .getPatternValues()
                      .forEach(path -> found.add(method + " " + path.replaceAll("\\{[^}]*}", "1")));
                }
              }
            });
    found.add("POST /sign-in");
    return found.stream().map(line -> line.split(" ")).map(w -> new Door(w[0], w[1])).toList();
  }

  private static Map<String, String> headers(boolean staff, String type, long length) {
    Map<String, String> headers = new LinkedHashMap<>(staff ? signedIn() : Map.of());
    headers.put("Content-Type", type);
    headers.put("Content-Length", String.valueOf(length));
    return headers;
  }

  private static Map<String, String> signedIn() {
    String pair = "root:" + Desk.PASSWORD;
    String token = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return Map.of("Authorization", "Basic " + token);
  }
}
