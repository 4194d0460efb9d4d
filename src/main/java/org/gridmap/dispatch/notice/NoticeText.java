package org.gridmap.dispatch.notice;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says.
 *
 * @param key of the text under {@code notice.} in the message files
 * @param args what to put in the places of the text, by name; where it differs by language, as the
 *     name of a stage does, also by the name with {@code @en} behind it
 * @param incident number of the incident it is about, or null
 */
public record NoticeText(String key, Map<String, String> args, @Nullable String incident) {

  public NoticeText {
    args = Map.copyOf(args);
  }
}
