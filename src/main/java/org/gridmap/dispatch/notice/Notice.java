package org.gridmap.dispatch.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its reader sees it.
 *
 * @param key which text it is
 * @param args what stands in the places of the text
 * @param text the words, in the reader's language
 * @param incident number of the incident it is about
 * @param readAt null while this reader has not read it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Notice(
    long id,
    String key,
    Map<String, String> args,
    String text,
    @Nullable String incident,
    Instant createdAt,
    @Nullable Instant readAt) {}
