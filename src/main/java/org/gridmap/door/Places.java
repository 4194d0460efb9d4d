package org.gridmap.door;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A number of places, of which one address may hold a few; as many again may wait a moment for one.
 * Safe for many threads.
 */
final class Places {

  private final Duration patience;
  private final Crowd holding;
  private final Crowd waiting;

  Places(int inAll, int each, Duration patience) {
    this.patience = patience;
    holding = new Crowd(inAll, each);
    waiting = new Crowd(inAll, inAll);
  }

  /** Takes a place, after a moment if need be, or says that none is free for this address. */
  synchronized boolean take(String address) {
    if (holding.enter(address)) {
      return true;
    }
    if (!waiting.enter(address)) {
      return false;
    }
    try {
      return await(address);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting.leave(address);
    }
  }

  private boolean await(String address) throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    while (!holding.enter(address)) {
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  /** Gives back a place that was taken. */
  synchronized void leave(String address) {
    holding.leave(address);
    notifyAll();
  }

  /** Some of every address, within both limits. */
  private static final class Crowd {

    private final int inAll;
    private final int each;
    private final Map<String, Integer> ofAddress = new HashMap<>();
    private int all;

    Crowd(int inAll, int each) {
      this.inAll = inAll;
      this.each = each;
    }

    boolean enter(String address) {
      int own = ofAddress.getOrDefault(address, 0);
      if (all >= inAll || own >= each) {
        return false;
      }
      all++;
      ofAddress.put(address, own + 1);
      return true;
    }

    void leave(String address) {
      all--;
      ofAddress.computeIfPresent(address, (key, own) -> own == 1 ? null : own - 1);
    }
  }
}
