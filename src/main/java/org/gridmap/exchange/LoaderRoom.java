package org.gridmap.exchange;

import java.util.Set;
import org.gridmap.source.Findings;

/** The rooms that some kinds of things are loaded into. */
interface LoaderRoom {

  Set<ImportKind> kinds();

  /** Begins to load; the loader holds the transaction's connection until it is settled. */
  Loader open(ImportKind kind, ImportOptions options, Findings findings);
}
