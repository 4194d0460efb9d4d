package org.gridmap.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a client writes about itself is not believed, and never sent back. */
@ServiceTest
class HostNamesTest {

  private static final String TOKEN = "0f0f0f0f-0000-4000-8000-000000000000";

  @LocalServerPort int port;
  @Autowired JdbcClient database;
  @Autowired Users users;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /",
        "GET /dispatch",
        "GET /sign-in",
        "GET /report",
        "GET /track?number=20260101-AAAAAAAA",
        "GET /tiles/grids.json",
        "GET /api/v1/openapi.json",
        "GET /api/v1/incidents",
        "GET /no-such-page",
        "POST /sign-out",
        "POST /sign-in"
      })
  void theNameOfTheHostIsNeverEchoed(String line) throws IOException {
    String answer =
        send(line, List.of("X-Forwarded-Host: evil.example", "Forwarded: host=evil.example"));

    assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("evil.example");
  }

  @Test
  void withoutATrustedProxyForwardedHeadersChangeNothing() throws IOException {
    database.sql("truncate known_address").update();
    users.add("host-li", "Li", "right-password", List.of());
    String answer =
        send(
            "POST /sign-in?name=host-li&password=right-password",
            List.of("X-Forwarded-For: 203.0.113.7", "X-Forwarded-Proto: https"));

    assertThat(answer).contains("GRIDMAP_SESSION=").doesNotContainIgnoringCase("; secure");
    assertThat(answer).doesNotContainIgnoringCase("strict-transport-security");
    assertThat(database.sql("select address from known_address").query(String.class).list())
        .containsExactly("127.0.0.1");
  }

  private String send(String line, List<String> headers) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      String request =
          line
              + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\nContent-Length: 0\r\n"
              + "Cookie: XSRF-TOKEN="
              + TOKEN
              + "\r\nX-XSRF-TOKEN: "
              + TOKEN
              + "\r\n"
              + String.join("", headers.stream().map(header -> header + "\r\n").toList())
              + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
