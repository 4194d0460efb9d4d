package org.gridmap.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.gridmap.testing.Desk;

/** The stream of one open page of a plan, read event by event, in tests. */
final class OpenPage implements AutoCloseable {

  private final HttpURLConnection connection;
  private final BufferedReader lines;

  /** One event as it came. */
  record Event(String name, String id, String data) {}

  OpenPage(int port, String who, long plan, String query) throws IOException {
    String uri = "http://localhost:" + port + "/api/v1/plans/" + plan + "/events" + query;
    connection = (HttpURLConnection) URI.create(uri).toURL().openConnection();
    connection.setReadTimeout(180_000);
    String both = who + ":" + Desk.PASSWORD;
    connection.setRequestProperty(
        "Authorization", "Basic " + Base64.getEncoder().encodeToString(both.getBytes()));
    assertThat(connection.getResponseCode()).isEqualTo(200);
    lines =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The next event of a name; others before it are passed over. */
  Event next(String wanted) throws IOException {
    String name = "";
    String id = "";
    StringBuilder data = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("event:")) {
        name = line.substring(6);
      } else if (line.startsWith("id:")) {
        id = line.substring(3);
      } else if (line.startsWith("data:")) {
        data.append(line.substring(5));
      } else if (line.isEmpty()) {
        if (name.equals(wanted)) {
          return new Event(name, id, data.toString());
        }
        name = "";
        id = "";
        data.setLength(0);
      }
    }
    throw new IOException("the stream ended");
  }

  @Override
  public void close() {
    connection.disconnect();
  }
}
