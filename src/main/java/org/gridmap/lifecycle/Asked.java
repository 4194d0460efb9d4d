package org.gridmap.lifecycle;

/**
 * What waits for another person's consent.
 *
 * @param by code of the person who asks
 */
public record Asked(Deed deed, Particulars particulars, String by) {}
