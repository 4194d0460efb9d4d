package org.gridmap.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/** An open stream of the service, read event by event, in tests. */
public final class ServerEvents implements AutoCloseable {

  private final HttpURLConnection connection;
  private final BufferedReader lines;

  /** One event as it came. */
  public record Event(String name, String id, String data) {}

  public ServerEvents(HttpURLConnection connection) throws IOException {
    this.connection = connection;
    assertThat(connection.getResponseCode()).isEqualTo(200);
    assertThat(connection.getContentType()).startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    lines =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The next event that has a name. */
  public Event next() throws IOException {
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
      } else if (line.isEmpty() && !name.isEmpty()) {
        return new Event(name, id, data.toString());
      }
    }
    throw new IOException("the stream ended");
  }

  /** The next event of a name; others before it are passed over. */
  public Event next(String wanted) throws IOException {
    Event event = next();
    while (!event.name().equals(wanted)) {
      event = next();
    }
    return event;
  }

  @Override
  public void close() {
    connection.disconnect();
  }
}
