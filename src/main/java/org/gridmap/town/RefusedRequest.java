package org.gridmap.town;

/** A town that cannot be generated as asked for; the message says why and what to do. */
public final class RefusedRequest extends RuntimeException {

  private static final long serialVersionUID = 1;

  RefusedRequest(String message) {
    super(message);
  }
}
