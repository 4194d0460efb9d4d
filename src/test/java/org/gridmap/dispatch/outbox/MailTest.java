package org.gridmap.dispatch.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.json.JsonMapper;

/** Mail goes out as it stands in the outbox. */
class MailTest {

  private static final UUID ID = UUID.fromString("0f0f0f0f-0000-4000-8000-000000000002");

  @Test
  void theReceiverGetsSubjectTextAndTheIdOfTheMessage() throws Exception {
    try (OneMailServer server = new OneMailServer(250)) {
      delivery(server.port()).deliver(message("lu@example.cn", "“到场”环节将于 13:00 到期", "路灯不亮\n"));

      MimeMessage mail = parsed(server.received());
      assertThat(server.receiver()).isEqualTo("lu@example.cn");
      assertThat(mail.getSubject()).isEqualTo("“到场”环节将于 13:00 到期");
      assertThat(mail.getContent().toString().strip()).isEqualTo("路灯不亮");
      assertThat(mail.getMessageID()).isEqualTo("<" + ID + "@gridmap>");
      assertThat(mail.getFrom()[0]).hasToString("desk@example.cn");
    }
  }

  @Test
  void aLineEndInTheSubjectMakesNoHeader() throws Exception {
    try (OneMailServer server = new OneMailServer(250)) {
      delivery(server.port()).deliver(message("lu@example.cn", "a\r\nBcc: x@example.cn", "b"));

      assertThat(parsed(server.received()).getHeader("Bcc")).isNull();
    }
  }

  @Test
  void aServerThatRefusesTheReceiverHasNotDelivered() throws Exception {
    try (OneMailServer server = new OneMailServer(550)) {
      assertThatThrownBy(
              () -> delivery(server.port()).deliver(message("nobody@example.cn", "a", "b")))
          .isInstanceOf(NotDelivered.class)
          .hasMessageContaining("550");
    }
  }

  @Test
  void aServerThatIsNotThereHasNotDelivered() {
    assertThatThrownBy(() -> delivery(1).deliver(message("lu@example.cn", "a", "b")))
        .isInstanceOf(NotDelivered.class);
  }

  private static MailDelivery delivery(int port) {
    MailSettings settings =
        new MailSettings(
            "127.0.0.1", port, null, null, "desk@example.cn", "none", Duration.ofSeconds(5));
    return new MailDelivery(settings, JsonMapper.shared());
  }

  private static OutboxMessage message(String to, String subject, String text) {
    String payload = JsonMapper.shared().writeValueAsString(new Mail(to, subject, text));
    return new OutboxMessage(ID, Port.MAIL, payload, 1);
  }

  private static MimeMessage parsed(String received) throws Exception {
    return new MimeMessage(
        new JavaMailSenderImpl().getSession(),
        new ByteArrayInputStream(received.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
