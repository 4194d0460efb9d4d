package org.gridmap.database;

/**
 * How long the work of a thread waits for a silent database. Somebody who asks wants to be told
 * within two seconds; an import, a division or a relocation goes on after a short silence.
 */
public final class Patience {

  private static final ThreadLocal<Boolean> SHORT = ThreadLocal.withInitial(() -> false);

  private Patience() {}

  /** What this thread borrows from now on is given up at the first silence. */
  public static void beShort() {
    SHORT.set(true);
  }

  /** Ends {@link #beShort()}. */
  public static void beLong() {
    SHORT.remove();
  }

  static boolean isShort() {
    return SHORT.get();
  }
}
