package org.gridmap.dispatch.outbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Posts messages to the configured program, signed; every answer of 2xx means it has them. */
@Component
class WebhookDelivery implements Delivery {

  private static final int GOOD = 200;
  private static final int REDIRECTION = 300;
  private static final int REFUSAL = 400;

  private final WebhookSettings settings;
  private final Clock clock;

  WebhookDelivery(WebhookSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Port port() {
    return Port.WEBHOOK;
  }

  @Override
  public boolean isConfigured() {
    return settings.isConfigured();
  }

  @Override
  public void deliver(OutboxMessage message) throws NotDelivered {
    URI target = URI.create(Objects.requireNonNull(settings.url()).strip());
    InetAddress address = OpenAddress.of(hostOf(target), settings.privateAddresses());
    Map<String, String> headers =
        new WebhookSignature(Objects.requireNonNull(settings.secret()))
            .headers(message.id(), clock.instant(), message.payload());
    int status;
    try {
      status = new PinnedPost(target, address, settings.timeout()).send(headers, message.payload());
    } catch (IOException away) {
      throw new NotDelivered(target.getHost() + ": " + away.getMessage(), away);
    }
    if (status >= REDIRECTION && status < REFUSAL) {
      throw new NotDelivered(
          "%s answered %d; redirections are not followed".formatted(target.getHost(), status));
    }
    if (status < GOOD || status >= REDIRECTION) {
      throw new NotDelivered("%s answered %d".formatted(target.getHost(), status));
    }
  }

  /** An address of IPv6 stands in brackets in a URI. */
  private static String hostOf(URI target) {
    return target.getHost().replaceAll("[\\[\\]]", "");
  }
}
