package org.gridmap.intake.areawide;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.gridmap.jurisdiction.Names;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the cause of a report: public.
 *
 * @param what the category
 * @param floors which floors; absent: all
 * @param from since or from when, where it was planned
 * @param until when it is planned to end
 * @param words of the notice
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Known(
    Names what,
    @Nullable String floors,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable String words) {}
