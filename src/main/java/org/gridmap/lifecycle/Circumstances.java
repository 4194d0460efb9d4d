package org.gridmap.lifecycle;

import java.time.Instant;

/**
 * What a deed meets, besides how the incident stands.
 *
 * @param number of the incident; decides, with the share, whether it is drawn for a spot check
 * @param place where it is
 * @param photoAsked whether its category asks for a picture of the result
 */
public record Circumstances(String number, Position place, boolean photoAsked, Instant at) {}
