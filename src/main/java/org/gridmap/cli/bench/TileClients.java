package org.gridmap.cli.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridmap.cli.bench.TileBench.Figure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Eight people who move the board's map and change every filter of its bar, without a pause, on a
 * running service with whatever is in it.
 */
public final class TileClients {

  private static final int CLIENTS = 8;
  private static final int WARM_UPS = 60;
  private static final double MOST_MILLIS = 20;
  private static final int SHALLOWEST = 10;
  private static final int DEEPEST = 16;
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;

  private final String service;
  private final String authorization;
  private final int requests;
  private final long seed;
  private final HttpClient http = HttpClient.newHttpClient();
  private double[] bounds = {};
  private String category = "";
  private String grid = "";

  /**
   * Clients of a service.
   *
   * @param service its address, without a slash at the end
   * @param signIn name and password of a dispatcher, with a colon between
   * @param requests by each of them
   */
  public TileClients(String service, String signIn, int requests, long seed) {
    this.service = service;
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString(signIn.getBytes(StandardCharsets.UTF_8));
    this.requests = requests;
    this.seed = seed;
  }

  /** Milliseconds until an answer was read, of all clients together. */
  public List<Figure> run() throws IOException, InterruptedException, ExecutionException {
    lookAround();
    millis(WARM_UPS, seed + 1, false);
    double[] fresh = millis(requests, seed, false);
    double[] again = millis(requests, seed, true);
    String name = "%d clients, %,d tiles of any filter, ".formatted(CLIENTS, fresh.length);
    return List.of(
        new Figure(name + "median ms", at(fresh, 0.5), null, null),
        new Figure(name + "p95 ms", at(fresh, 0.95), null, MOST_MILLIS),
        new Figure(name + "asked again by tag, median ms", at(again, 0.5), null, null),
        new Figure(name + "asked again by tag, p95 ms", at(again, 0.95), null, MOST_MILLIS));
  }

  private void lookAround() throws IOException, InterruptedException {
    JsonNode box = json("/tiles/communities.json").get("bounds");
    bounds =
        new double[] {
          box.get(0).asDouble(), box.get(1).asDouble(), box.get(2).asDouble(), box.get(3).asDouble()
        };
    category = json("/api/v1/categories").get("items").get(0).get("code").asString();
    JsonNode here =
        json(
            "/api/v1/locate?lon=%s&lat=%s"
                .formatted((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2));
    JsonNode found = here.get("grid");
    grid = found == null || found.isNull() ? "" : found.get("code").asString();
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(signed(path).build(), BodyHandlers.ofString());
    if (answer.statusCode() != OK) {
      throw new IOException(path + ": " + answer.statusCode());
    }
    return JsonMapper.shared().readTree(answer.body());
  }

  private double[] millis(int each, long from, boolean byTag)
      throws InterruptedException, ExecutionException {
    ExecutorService people = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<double[]>> all = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        Random random = new Random(from * CLIENTS + client);
        all.add(people.submit(() -> ask(each, random, byTag)));
      }
      double[] millis = new double[0];
      for (Future<double[]> one : all) {
        int before = millis.length;
        millis = Arrays.copyOf(millis, before + each);
        System.arraycopy(one.get(), 0, millis, before, each);
      }
      Arrays.sort(millis);
      return millis;
    } finally {
      people.shutdown();
    }
  }

  private double[] ask(int each, Random random, boolean byTag)
      throws IOException, InterruptedException {
    double[] millis = new double[each];
    for (int n = 0; n < each; n++) {
      String path = tile(random);
      HttpRequest.Builder request = request(path);
      if (byTag) {
        http.send(request.build(), BodyHandlers.discarding())
            .headers()
            .firstValue("ETag")
            .ifPresent(tag -> request.setHeader("If-None-Match", tag));
      }
      long start = System.nanoTime();
      int status = http.send(request.build(), BodyHandlers.ofByteArray()).statusCode();
      millis[n] = (System.nanoTime() - start) / 1e6;
      if (status != OK && status != NO_CONTENT && status != NOT_MODIFIED) {
        throw new IOException(path + ": " + status);
      }
    }
    return millis;
  }

  private HttpRequest.Builder request(String path) {
    return signed(path).header("Accept-Encoding", "gzip");
  }

  private HttpRequest.Builder signed(String path) {
    return HttpRequest.newBuilder(URI.create(service + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", authorization);
  }

  private String tile(Random random) {
    int zoom = SHALLOWEST + random.nextInt(DEEPEST - SHALLOWEST + 1);
    double lon = bounds[0] + random.nextDouble() * (bounds[2] - bounds[0]);
    double lat = bounds[1] + random.nextDouble() * (bounds[3] - bounds[1]);
    return "/tiles/incidents/%d/%d/%d.mvt%s"
        .formatted(
            zoom, TileQuestions.column(zoom, lon), TileQuestions.row(zoom, lat), filter(random));
  }

  private String filter(Random random) {
    List<String> words = new ArrayList<>();
    switch (random.nextInt(4)) {
      case 0 -> words.add("state=OPEN");
      case 1 -> words.add("state=CLOSED");
      case 2 -> words.add("state=SUBMITTED,RESOLVED");
      default -> {}
    }
    if (random.nextInt(3) == 0) {
      words.add("category=" + category);
    }
    if (random.nextInt(3) == 0) {
      int days = 1 + random.nextInt(180);
      words.add("since=" + Instant.now().minus(Duration.ofDays(days)));
    }
    if (random.nextInt(4) == 0 && !grid.isEmpty()) {
      words.add("grid=" + grid);
    }
    if (random.nextInt(8) == 0) {
      words.add("unassigned=true");
    }
    if (random.nextInt(4) == 0) {
      words.add("bbox=%s,%s,%s,%s".formatted(bounds[0], bounds[1], bounds[2], bounds[3]));
    }
    return words.isEmpty() ? "" : "?" + String.join("&", words);
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }
}
