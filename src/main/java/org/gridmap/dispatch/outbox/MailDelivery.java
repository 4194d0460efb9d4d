package org.gridmap.dispatch.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Delivers mail by SMTP. The id of the message is part of the mail's own, the same at each try. */
@Component
class MailDelivery implements Delivery {

  private final MailSettings settings;
  private final JsonMapper json;

  MailDelivery(MailSettings settings, JsonMapper json) {
    this.settings = settings;
    this.json = json;
  }

  @Override
  public Port port() {
    return Port.MAIL;
  }

  @Override
  public boolean isConfigured() {
    return settings.isConfigured();
  }

  @Override
  public void deliver(OutboxMessage message) throws NotDelivered {
    Mail mail = json.readValue(message.payload(), Mail.class);
    JavaMailSenderImpl server = server();
    try {
      server.send(written(server, message, mail));
    } catch (MailException | MessagingException refused) {
      throw new NotDelivered(
          "%s:%d: %s".formatted(settings.host(), settings.port(), refused.getMessage()), refused);
    }
  }

  private MimeMessage written(JavaMailSenderImpl server, OutboxMessage message, Mail mail)
      throws MessagingException {
    MimeMessage written =
        new MimeMessage(server.getSession()) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + message.id() + "@gridmap>");
          }
        };
    MimeMessageHelper parts = new MimeMessageHelper(written, false, StandardCharsets.UTF_8.name());
    parts.setFrom(settings.from());
    parts.setTo(mail.to());
    parts.setSubject(mail.subject().replaceAll("[\\r\\n]+", " "));
    parts.setText(mail.text());
    return written;
  }

  private JavaMailSenderImpl server() {
    JavaMailSenderImpl server = new JavaMailSenderImpl();
    server.setHost(settings.host());
    server.setPort(settings.port());
    server.setUsername(settings.user());
    server.setPassword(settings.password());
    Properties properties = server.getJavaMailProperties();
    String millis = String.valueOf(settings.timeout().toMillis());
    for (String what : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty("mail.smtp." + what, millis);
    }
    properties.setProperty("mail.smtp.auth", String.valueOf(settings.user() != null));
    boolean startTls = settings.encryption().equals("starttls");
    properties.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
    boolean tls = settings.encryption().equals("tls");
    properties.setProperty("mail.smtp.ssl.enable", String.valueOf(tls));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    return server;
  }
}
