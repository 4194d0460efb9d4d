package org.gridmap.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do.
 *
 * @param version of the standing he saw; null: whatever it is
 */
public record DeedRequest(Deed deed, Particulars particulars, @Nullable Integer version) {}
