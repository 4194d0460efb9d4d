package org.gridmap.dispatch.outbox;

/** By which way a message leaves the service. */
public enum Port {
  MAIL,
  WEBHOOK
}
