package org.gridmap.dispatch.outbox;

/** A receiver did not take a message; the words are for whoever runs the service. */
final class NotDelivered extends Exception {

  private static final long serialVersionUID = 1L;

  NotDelivered(String reason) {
    super(reason);
  }

  NotDelivered(String reason, Throwable cause) {
    super(reason, cause);
  }
}
