package org.gridmap.dispatch.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridmap.dispatch.outbox.Mail;
import org.gridmap.dispatch.outbox.Outbox;
import org.gridmap.dispatch.outbox.OutboxPorts;
import org.gridmap.dispatch.outbox.Port;
import org.gridmap.platform.PublicAddress;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Notices on their way outside: as mail to those who asked for it, and to the webhook. */
@Component
class NoticeMessages {

  private final Outbox outbox;
  private final OutboxPorts ports;
  private final NoticeWords words;
  private final MailReceivers receivers;
  private final Form form;

  /** How messages are written down. */
  @Component
  record Form(JsonMapper json, PublicAddress address) {}

  NoticeMessages(
      Outbox outbox, OutboxPorts ports, NoticeWords words, MailReceivers receivers, Form form) {
    this.outbox = outbox;
    this.ports = ports;
    this.words = words;
    this.receivers = receivers;
    this.form = form;
  }

  /** Puts a new notice into the outbox for each port that is configured. */
  void put(long id, Addressee addressee, NoticeText text) {
    if (ports.isConfigured(Port.WEBHOOK)) {
      outbox.put(Port.WEBHOOK, json(hook(id, addressee, text)));
    }
    if (ports.isConfigured(Port.MAIL)) {
      List<String> addresses = receivers.of(addressee);
      addresses.forEach(to -> outbox.put(Port.MAIL, json(mail(to, text))));
    }
  }

  private Map<String, Object> hook(long id, Addressee addressee, NoticeText text) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "notice");
    body.put("notice", id);
    body.put("to", NoticeCall.of(addressee));
    body.put("key", text.key());
    body.put("args", text.args());
    body.put(
        "text",
        Map.of("zh", said(text, NoticeWords.CHINESE), "en", said(text, NoticeWords.ENGLISH)));
    body.put("incident", text.incident());
    body.put("link", link(text));
    return body;
  }

  /** In both languages: whose language it is nobody knows before it is read. */
  private Mail mail(String to, NoticeText text) {
    String chinese = said(text, NoticeWords.CHINESE);
    String english = said(text, NoticeWords.ENGLISH);
    return new Mail(to, chinese, chinese + "\n\n" + english + "\n\n" + link(text) + "\n");
  }

  private String said(NoticeText text, Locale locale) {
    return words.text(text.key(), text.args(), locale);
  }

  private String link(NoticeText text) {
    String page = text.incident() == null ? "/dispatch" : "/dispatch?open=" + text.incident();
    return form.address().publicUrl() + page;
  }

  private String json(Object body) {
    return form.json().writeValueAsString(body);
  }
}
