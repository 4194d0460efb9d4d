package org.gridmap.dispatch.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.gridmap.dispatch.outbox.OutboxPorts;
import org.gridmap.dispatch.outbox.Port;
import org.gridmap.platform.Page;
import org.gridmap.platform.RequestWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The notice box of who asks: own notices, and those for a role in the areas granted. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticeController {

  private static final int MOST_COUNTED = 100;
  private static final int LONGEST_ADDRESS = 254;

  private final NoticeBox box;
  private final NoticeReaders readers;
  private final MailReceivers receivers;
  private final OutboxPorts ports;

  NoticeController(
      NoticeBox box, NoticeReaders readers, MailReceivers receivers, OutboxPorts ports) {
    this.box = box;
    this.readers = readers;
    this.receivers = receivers;
    this.ports = ports;
  }

  /**
   * How many notices wait.
   *
   * @param count unread ones
   * @param more whether there are more than were counted
   */
  record Unread(int count, boolean more) {}

  /**
   * Where notices are sent besides.
   *
   * @param mail the address; absent: not by mail
   * @param possible whether the service can send mail
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Address(@Nullable String mail, @Nullable Boolean possible) {}

  /**
   * Notices, the newest first.
   *
   * @param unread {@code true}: only those not read yet
   * @param after the key that the page before gave
   */
  @GetMapping
  Page<Notice> list(
      @RequestParam @Nullable String unread,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable Integer limit,
      Locale locale) {
    int size = Page.limit(limit);
    boolean onlyUnread = Boolean.TRUE.equals(RequestWords.yesOrNo("unread", unread));
    Long before = RequestWords.wholeNumber("after", after);
    NoticeBox.Question question = new NoticeBox.Question(onlyUnread, before, size + 1);
    return Page.of(
        box.list(readers.get(), question, locale), size, notice -> String.valueOf(notice.id()));
  }

  /** How many are unread. */
  @GetMapping("/unread")
  Unread unread() {
    return counted(readers.get());
  }

  /** Marks one as read. */
  @PostMapping("/{id}/read")
  Unread read(@PathVariable long id) {
    return read(id, false);
  }

  /** Marks one, and all before it, as read. */
  @PostMapping("/{id}/read-all")
  Unread readAll(@PathVariable long id) {
    return read(id, true);
  }

  private Unread read(long id, boolean older) {
    NoticeReader reader = readers.get();
    box.read(reader, id, older);
    return counted(reader);
  }

  private Unread counted(NoticeReader reader) {
    int count = box.countUnread(reader, MOST_COUNTED);
    return new Unread(Math.min(count, MOST_COUNTED - 1), count == MOST_COUNTED);
  }

  /** Where the caller wants notices by mail, too. */
  @GetMapping("/address")
  Address address() {
    String mail = receivers.find(readers.get().userId()).orElse(null);
    return new Address(mail, ports.isConfigured(Port.MAIL));
  }

  /** Has notices sent by mail, too. */
  @PutMapping("/address")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void wish(@RequestBody Address wanted) {
    String mail = wanted.mail() == null ? "" : wanted.mail().strip();
    if (!mail.matches("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+") || mail.length() > LONGEST_ADDRESS) {
      throw RequestWords.invalid("mail", mail);
    }
    receivers.wish(readers.get().userId(), mail);
  }

  /** No mail any more. */
  @DeleteMapping("/address")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forget() {
    receivers.forget(readers.get().userId());
  }
}
