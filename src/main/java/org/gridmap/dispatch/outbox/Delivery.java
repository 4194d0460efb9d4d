package org.gridmap.dispatch.outbox;

/** Delivers the messages of one port. */
interface Delivery {

  Port port();

  /** Whether the settings say where to; without, messages of the port are not even written. */
  boolean isConfigured();

  /**
   * Delivers a message; returns when the receiver has taken it.
   *
   * @throws NotDelivered when it has not, or may not have
   */
  void deliver(OutboxMessage message) throws NotDelivered;
}
