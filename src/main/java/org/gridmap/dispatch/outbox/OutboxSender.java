package org.gridmap.dispatch.outbox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gridmap.platform.FaultLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox: takes some messages, commits, delivers them one by one, and notes
 * how each went. Any number of senders may run. When one is stopped between taking and noting, its
 * messages are taken again once its lease has ended.
 */
@Component
class OutboxSender {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

  private final Outbox outbox;
  private final OutboxSettings settings;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher news;
  private final FaultLog faults;
  private final Map<Port, Delivery> deliveries = new EnumMap<>(Port.class);

  OutboxSender(Outbox outbox, OutboxSettings settings, List<Delivery> deliveries, SenderRoom room) {
    this.outbox = outbox;
    this.settings = settings;
    this.transaction = room.transaction();
    this.news = room.news();
    this.faults = room.faults();
    deliveries.stream()
        .filter(Delivery::isConfigured)
        .forEach(delivery -> this.deliveries.put(delivery.port(), delivery));
  }

  /** What a sender needs of the service around it. */
  @Component
  record SenderRoom(
      TransactionTemplate transaction, ApplicationEventPublisher news, FaultLog faults) {}

  /** Whether there is a port to send by. */
  boolean hasWork() {
    return !deliveries.isEmpty();
  }

  /**
   * Sends what is due, some messages at once.
   *
   * @return how many were taken
   */
  int sendDue() {
    if (!hasWork()) {
      return 0;
    }
    List<OutboxMessage> taken =
        outbox.claim(deliveries.keySet(), settings.batch(), settings.lease());
    taken.forEach(this::send);
    return taken.size();
  }

  private void send(OutboxMessage message) {
    String fault = deliver(message);
    if (fault == null) {
      outbox.sent(message);
    } else if (message.tries() < settings.tries()) {
      outbox.failed(message, fault, settings.pauseAfter(message.tries()));
    } else {
      transaction.executeWithoutResult(status -> giveUp(message, fault));
    }
  }

  /** What went wrong, or null when the receiver has it. */
  private @Nullable String deliver(OutboxMessage message) {
    try {
      deliveries.get(message.port()).deliver(message);
      return null;
    } catch (NotDelivered refused) {
      return String.valueOf(refused.getMessage());
    } catch (DataAccessException | TransactionException noDatabase) {
      throw noDatabase;
    } catch (RuntimeException failure) {
      faults.report(failure);
      return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
  }

  private void giveUp(OutboxMessage message, String fault) {
    if (outbox.failed(message, fault, null)) {
      LOG.warn(
          "Gave up {} {} after {} tries: {}", message.port(), message.id(), message.tries(), fault);
      news.publishEvent(new GivenUp(message, fault));
    }
  }
}
