package org.gridmap.dispatch.outbox;

import java.net.URI;
import java.time.Duration;
import org.gridmap.platform.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The program that is told of every notice. Without an address nobody is.
 *
 * @param url where notices are posted to; https unless {@code plain-http} allows http
 * @param secret what both sides know, to sign with; at least 24 characters
 * @param plainHttp whether an address may begin with http
 * @param privateAddresses whether the receiver may be this machine or stand in a private network
 * @param timeout how long the receiver may take
 */
@Validated
@ConfigurationProperties("gridmap.webhook")
record WebhookSettings(
    @Nullable String url,
    @Nullable String secret,
    @DefaultValue("false") boolean plainHttp,
    @DefaultValue("false") boolean privateAddresses,
    @DefaultValue("15s") @Allowed(from = "1s", to = "5m") Duration timeout) {

  private static final int SHORTEST_SECRET = 24;

  WebhookSettings {
    if (url != null && !url.isBlank()) {
      requireAddress(url, plainHttp);
      if (secret == null || secret.length() < SHORTEST_SECRET) {
        throw new IllegalArgumentException(
            "gridmap.webhook.secret: at least %d characters are needed to sign with"
                .formatted(SHORTEST_SECRET));
      }
    }
  }

  private static void requireAddress(String url, boolean plainHttp) {
    URI uri = URI.create(url.strip());
    boolean scheme = "https".equals(uri.getScheme()) || plainHttp && "http".equals(uri.getScheme());
    if (!scheme || uri.getHost() == null || uri.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "gridmap.webhook.url is '%s': it must begin with https:// and name a host; http:// only with gridmap.webhook.plain-http"
              .formatted(url));
    }
  }

  boolean isConfigured() {
    return url != null && !url.isBlank();
  }
}
