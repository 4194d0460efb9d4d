package org.gridmap.dispatch.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is posted is signed, and goes nowhere but where it should. */
class WebhookTest {

  private static final String SECRET = "a secret that nobody guesses";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);
  private static final OutboxMessage MESSAGE =
      new OutboxMessage(
          UUID.fromString("0f0f0f0f-0000-4000-8000-000000000001"),
          Port.WEBHOOK,
          "{\"text\": \"路灯不亮\"}",
          1);

  private record Posted(String id, String timestamp, String signature, String body) {}

  private final List<Posted> posted = new CopyOnWriteArrayList<>();
  private HttpServer receiver;

  @BeforeEach
  void receive() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext("/hook", exchange -> take(exchange, 204));
    receiver.createContext("/broken", exchange -> take(exchange, 500));
    receiver.createContext(
        "/elsewhere",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/hook");
          take(exchange, 307);
        });
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
  }

  @Test
  void theReceiverCanProveWhoPostedItAndWhen() throws Exception {
    delivery("/hook", true).deliver(MESSAGE);

    Posted one = posted.get(0);
    assertThat(one.body()).isEqualTo(MESSAGE.payload());
    assertThat(one.id()).isEqualTo(MESSAGE.id().toString());
    assertThat(one.timestamp()).isEqualTo("1772323200");
    assertThat(one.signature())
        .isEqualTo("v1," + signed(one.id() + "." + one.timestamp() + "." + one.body(), SECRET));
  }

  @Test
  void anotherSecretGivesAnotherSignature() throws Exception {
    delivery("/hook", true).deliver(MESSAGE);

    Posted one = posted.get(0);
    assertThat(one.signature())
        .isNotEqualTo(
            "v1,"
                + signed(
                    one.id() + "." + one.timestamp() + "." + one.body(),
                    "a secret that somebody guesses"));
  }

  @Test
  void aSecretInBase64IsThatOfStandardWebhooks() {
    assertThat(
            new WebhookSignature("whsec_" + Base64.getEncoder().encodeToString(SECRET.getBytes()))
                .headers(MESSAGE.id(), CLOCK.instant(), "{}"))
        .isEqualTo(new WebhookSignature(SECRET).headers(MESSAGE.id(), CLOCK.instant(), "{}"));
  }

  @Test
  void everyTryHasTheSameId() throws Exception {
    delivery("/hook", true).deliver(MESSAGE);
    delivery("/hook", true).deliver(new OutboxMessage(MESSAGE.id(), Port.WEBHOOK, "{}", 2));

    assertThat(posted).extracting(Posted::id).containsOnly(MESSAGE.id().toString()).hasSize(2);
  }

  @Test
  void aRedirectionIsNotFollowed() {
    assertThatThrownBy(() -> delivery("/elsewhere", true).deliver(MESSAGE))
        .isInstanceOf(NotDelivered.class)
        .hasMessageContaining("307")
        .hasMessageContaining("not followed");
    assertThat(posted).hasSize(1);
  }

  @Test
  void anAnswerThatIsNoYesIsNotDelivered() {
    assertThatThrownBy(() -> delivery("/broken", true).deliver(MESSAGE))
        .isInstanceOf(NotDelivered.class)
        .hasMessageContaining("answered 500");
  }

  @Test
  void anAddressInsideIsRefusedBeforeAnythingIsSent() {
    assertThatThrownBy(() -> delivery("/hook", false).deliver(MESSAGE))
        .isInstanceOf(NotDelivered.class)
        .hasMessageContaining("private-addresses");
    assertThat(posted).isEmpty();
  }

  @Test
  void aReceiverThatIsNotThereIsNotDelivered() {
    int port = receiver.getAddress().getPort();
    receiver.stop(0);
    assertThatThrownBy(() -> delivery(port, "/hook", true).deliver(MESSAGE))
        .isInstanceOf(NotDelivered.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "192.0.2.1",
        "::1",
        "::",
        "fc00::1",
        "fd12::1",
        "fe80::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::1",
        "::7f00:1",
        "2001:db8::1"
      })
  void theseAddressesLieInside(String address) throws IOException {
    assertThat(OpenAddress.isInside(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.2.4.8",
        "114.114.114.114",
        "172.15.0.1",
        "172.32.0.1",
        "100.63.0.1",
        "100.128.0.1",
        "192.1.0.1",
        "223.5.5.5",
        "2400:3200::1",
        "64:ff9b::7272:7272",
        "2002:7272:7272::1"
      })
  void theseAreForEverybody(String address) throws IOException {
    assertThat(OpenAddress.isInside(InetAddress.getByName(address))).isFalse();
  }

  private WebhookDelivery delivery(String path, boolean privateAddresses) {
    return delivery(receiver.getAddress().getPort(), path, privateAddresses);
  }

  private static WebhookDelivery delivery(int port, String path, boolean privateAddresses) {
    WebhookSettings settings =
        new WebhookSettings(
            "http://localhost:" + port + path,
            SECRET,
            true,
            privateAddresses,
            Duration.ofSeconds(5));
    return new WebhookDelivery(settings, CLOCK);
  }

  private void take(HttpExchange exchange, int status) throws IOException {
    posted.add(
        new Posted(
            exchange.getRequestHeaders().getFirst("webhook-id"),
            exchange.getRequestHeaders().getFirst("webhook-timestamp"),
            exchange.getRequestHeaders().getFirst("webhook-signature"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private static String signed(String text, String secret) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }
}
