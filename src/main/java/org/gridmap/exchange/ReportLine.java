package org.gridmap.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One fault or note in words.
 *
 * @param code what kind, e.g. RING_NOT_CLOSED
 * @param feature number of the feature or row, from 1; null for the file as a whole
 * @param id its code or id
 * @param line line of its first character, from 1
 * @param column column of its first character, from 1
 * @param x longitude or easting of the spot; y latitude or northing
 * @param what what is wrong, in Chinese; {@code whatEn} in English
 * @param remedy what to do, in Chinese; {@code remedyEn} in English
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportLine(
    String code,
    @Nullable Integer feature,
    @Nullable String id,
    @Nullable Integer line,
    @Nullable Integer column,
    @Nullable Double x,
    @Nullable Double y,
    String what,
    String remedy,
    String whatEn,
    String remedyEn) {}
