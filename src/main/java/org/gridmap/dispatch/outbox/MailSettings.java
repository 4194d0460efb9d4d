package org.gridmap.dispatch.outbox;

import java.time.Duration;
import org.gridmap.platform.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mail server. Without a host no mail is sent.
 *
 * @param host its name
 * @param port its port
 * @param user name to sign in with; none: without signing in
 * @param password of that name
 * @param from address that mails come from
 * @param encryption {@code starttls}, {@code tls} from the first byte, or {@code none}
 * @param timeout how long the server may be silent
 */
@Validated
@ConfigurationProperties("gridmap.mail")
record MailSettings(
    @Nullable String host,
    @DefaultValue("587") @Allowed(from = "1", to = "65535", unit = "ports") int port,
    @Nullable String user,
    @Nullable String password,
    @DefaultValue("gridmap@localhost") String from,
    @DefaultValue("starttls") String encryption,
    @DefaultValue("20s") @Allowed(from = "1s", to = "5m") Duration timeout) {

  MailSettings {
    if (!encryption.matches("starttls|tls|none")) {
      throw new IllegalArgumentException(
          "gridmap.mail.encryption is '%s': allowed is starttls, tls or none"
              .formatted(encryption));
    }
  }

  boolean isConfigured() {
    return host != null && !host.isBlank();
  }
}
