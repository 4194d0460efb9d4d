package org.gridmap.dispatch.outbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what is posted, as Standard Webhooks (standardwebhooks.com) asks: HMAC-SHA256 over id, time
 * and body. A receiver refuses another signature, a time that is some minutes off, and an id it has
 * already.
 */
final class WebhookSignature {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String ENCODED = "whsec_";

  private final SecretKeySpec key;

  /**
   * @param secret any text; after {@code whsec_} the Base64 of the key
   * @throws IllegalArgumentException when that is no Base64
   */
  WebhookSignature(String secret) {
    byte[] bytes =
        secret.startsWith(ENCODED)
            ? Base64.getDecoder().decode(secret.substring(ENCODED.length()))
            : secret.getBytes(StandardCharsets.UTF_8);
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /** The headers that prove who posts a body, and when. */
  Map<String, String> headers(UUID id, Instant at, String body) {
    long second = at.getEpochSecond();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("webhook-id", id.toString());
    headers.put("webhook-timestamp", String.valueOf(second));
    headers.put("webhook-signature", "v1," + signed(id + "." + second + "." + body));
    return headers;
  }

  private String signed(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
