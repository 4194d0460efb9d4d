package org.gridmap.dispatch.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxSettingsTest {

  @ParameterizedTest
  @CsvSource({"1, PT30S", "2, PT1M", "3, PT2M", "10, PT4H16M", "11, PT6H", "100, PT6H"})
  void pausesDoubleUpToTheLongest(int failed, Duration pause) {
    OutboxSettings settings =
        new OutboxSettings(
            Duration.ofSeconds(2),
            20,
            12,
            Duration.ofSeconds(30),
            Duration.ofHours(6),
            Duration.ofMinutes(10),
            Duration.ofDays(30));

    assertThat(settings.pauseAfter(failed)).isEqualTo(pause);
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.cn/hook,             must begin with https://",
    "ftp://example.cn/hook,              must begin with https://",
    "https://user:word@example.cn/hook,  name a host",
    "https:///hook,                      name a host"
  })
  void anAddressThatIsNotFitStopsTheStart(String url, String words) {
    assertThatThrownBy(() -> webhook(url, "a secret of more than 24 characters"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }

  @Test
  void aSecretThatCanBeGuessedStopsTheStartAndIsNotShown() {
    assertThatThrownBy(() -> webhook("https://example.cn/hook", "12345"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 24 characters")
        .hasMessageNotContaining("12345");
  }

  @Test
  void withoutAnAddressThereIsNoWebhook() {
    assertThat(webhook(null, null).isConfigured()).isFalse();
  }

  private static WebhookSettings webhook(String url, String secret) {
    return new WebhookSettings(url, secret, false, false, Duration.ofSeconds(5));
  }
}
