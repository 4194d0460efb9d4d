package org.gridmap.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person is there.
 *
 * @param until to when the person is absent; null: open, or not absent
 * @param standsIn who was named for the time of the absence and is there; null: nobody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Presence(
    Person person, boolean absent, @Nullable Instant until, @Nullable Person standsIn) {}
