package org.gridmap.plan;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Base64;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServerEvents;

/** The stream of one open page of a plan, in tests. */
final class OpenPage {

  private OpenPage() {}

  static ServerEvents of(int port, String who, long plan, String query) throws IOException {
    String uri = "http://localhost:" + port + "/api/v1/plans/" + plan + "/events" + query;
    HttpURLConnection connection = (HttpURLConnection) URI.create(uri).toURL().openConnection();
    connection.setReadTimeout(180_000);
    String both = who + ":" + Desk.PASSWORD;
    connection.setRequestProperty(
        "Authorization", "Basic " + Base64.getEncoder().encodeToString(both.getBytes()));
    return new ServerEvents(connection);
  }
}
