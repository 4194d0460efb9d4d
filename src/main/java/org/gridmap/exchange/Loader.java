package org.gridmap.exchange;

import org.gridmap.platform.Tally;
import org.gridmap.source.Reading;

/**
 * Takes the features of one file into one kind of thing: first each by itself, then all together,
 * then into the database. Lives for one file and one transaction.
 */
interface Loader extends AutoCloseable {

  /** Takes one feature; what is wrong with it is reported on the reading. */
  void take(Reading feature);

  /** Compares the good features with each other and with what is stored. */
  void settle();

  /** Writes the features that are good by now. */
  Tally store();

  /** Frees what a broken-off reading left open. */
  @Override
  default void close() {}
}
