package org.gridmap.jurisdiction;

import java.util.List;

/**
 * Other versions hold from now on. Told just before they do, outside every transaction, so that
 * whoever keeps codes of the rules has the new ones in time.
 *
 * @param versions all that hold somewhere, that of the top first
 */
public record RulesChange(List<Jurisdiction> versions) {

  public RulesChange {
    versions = List.copyOf(versions);
  }
}
