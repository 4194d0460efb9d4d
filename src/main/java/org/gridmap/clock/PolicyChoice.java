package org.gridmap.clock;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which policy holds for an incident: the most specific of those that fit. The category counts more
 * than its group, the group more than {@code *}; then the severity, then the area, then the
 * channel.
 */
public final class PolicyChoice {

  private final List<Candidate> candidates;
  private final UnaryOperator<@Nullable String> groupOf;

  /**
   * What a policy asks of an incident; null asks nothing.
   *
   * @param category code of a category or of a group; null for every one
   * @param area code of an area: the incident lies in it or below it
   */
  public record Match(
      @Nullable String category,
      @Nullable String severity,
      @Nullable String area,
      @Nullable String channel) {}

  /** A policy and what it asks. */
  public record Candidate(Match match, ClockPolicy policy) {}

  /**
   * What is known of an incident.
   *
   * @param areas codes of the areas it lies in, the smallest first
   */
  public record Facts(
      @Nullable String category,
      @Nullable String severity,
      List<String> areas,
      @Nullable String channel) {}

  /**
   * @param groupOf the group of a category; null for one that has none
   */
  public PolicyChoice(List<Candidate> candidates, UnaryOperator<@Nullable String> groupOf) {
    this.candidates = List.copyOf(candidates);
    this.groupOf = groupOf;
  }

  /** The policy for an incident; of equally specific ones the first. Empty when none fits. */
  public Optional<ClockPolicy> find(Facts facts) {
    ClockPolicy best = null;
    int highest = -1;
    for (Candidate candidate : candidates) {
      int rank = rank(candidate.match(), facts);
      if (rank > highest) {
        highest = rank;
        best = candidate.policy();
      }
    }
    return Optional.ofNullable(best);
  }

  /** How specific a match is for an incident; negative when it does not fit. */
  private int rank(Match match, Facts facts) {
    int category = categoryRank(match.category(), facts.category());
    int area = match.area() == null ? 0 : areaRank(match.area(), facts.areas());
    if (category < 0
        || area < 0
        || !fits(match.severity(), facts.severity())
        || !fits(match.channel(), facts.channel())) {
      return -1;
    }
    int severity = match.severity() == null ? 0 : 1;
    int channel = match.channel() == null ? 0 : 1;
    return ((category * 2 + severity) * 64 + area) * 2 + channel;
  }

  private int categoryRank(@Nullable String asked, @Nullable String given) {
    if (asked == null) {
      return 0;
    }
    if (asked.equals(given)) {
      return 2;
    }
    return given != null && asked.equals(groupOf.apply(given)) ? 1 : -1;
  }

  /** The smaller the area that is asked for, the higher; areas are at most 60 deep. */
  private static int areaRank(String asked, List<String> areas) {
    int at = areas.indexOf(asked);
    return at < 0 ? -1 : Math.max(1, 60 - at);
  }

  private static boolean fits(@Nullable String asked, @Nullable String given) {
    return asked == null || asked.equals(given);
  }
}
