package org.gridmap.incident;

import org.gridmap.platform.RequestWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Reads from {@code If-Match} which version of an incident somebody saw. */
public final class SeenVersion {

  private SeenVersion() {}

  /**
   * The version an ETag names.
   *
   * @param ifMatch null or {@code *}: whatever it is now
   * @return null when any will do
   * @throws org.gridmap.platform.Problem {@code INVALID_PARAMETER} for what is no ETag of ours
   */
  public static @Nullable Integer read(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    try {
      return Integer.valueOf(ifMatch.strip().replaceAll("^\"|\"$", ""));
    } catch (NumberFormatException notOurs) {
      throw RequestWords.invalid(HttpHeaders.IF_MATCH, ifMatch);
    }
  }
}
