package org.gridmap.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose incidents somebody may see. {@link InScope} is its only translation into SQL.
 *
 * @param everywhere all of them, also those in no community
 * @param communityIds otherwise all those of these communities
 * @param parts and these
 */
public record IncidentScope(boolean everywhere, Set<Long> communityIds, List<Part> parts) {

  public static final IncidentScope EVERYWHERE = new IncidentScope(true, Set.of());
  public static final IncidentScope NOWHERE = new IncidentScope(false, Set.of());

  public IncidentScope {
    communityIds = Set.copyOf(communityIds);
    parts = List.copyOf(parts);
  }

  public IncidentScope(boolean everywhere, Set<Long> communityIds) {
    this(everywhere, communityIds, List.of());
  }

  /**
   * Less than whole communities: what lies in one of the places and has one of the categories.
   *
   * @param everywhere true: any place
   * @param gridIds ids of versions of grids
   * @param buildingIds ids of buildings that were named
   * @param categories codes; null: all
   * @param bound only what lies in these communities; null: no bound
   */
  public record Part(
      boolean everywhere,
      Set<Long> communityIds,
      Set<Long> gridIds,
      Set<Long> buildingIds,
      @Nullable Set<String> categories,
      @Nullable Set<Long> bound) {

    public Part {
      communityIds = Set.copyOf(communityIds);
      gridIds = Set.copyOf(gridIds);
      buildingIds = Set.copyOf(buildingIds);
      categories = categories == null ? null : Set.copyOf(categories);
      bound = bound == null ? null : Set.copyOf(bound);
    }

    private boolean includes(IncidentSummary incident) {
      return (everywhere
              || holds(communityIds, incident.communityId())
              || holds(gridIds, incident.row().gridId())
              || holds(buildingIds, incident.row().buildingId()))
          && (categories == null || categories.contains(incident.category()))
          && (bound == null || holds(bound, incident.communityId()));
    }

    private Part within(Set<Long> communities) {
      Set<Long> kept = new HashSet<>(communities);
      if (bound != null) {
        kept.retainAll(bound);
      }
      return new Part(everywhere, communityIds, gridIds, buildingIds, categories, kept);
    }
  }

  /**
   * Whether something of a community that knows no grid and no category is in the scope.
   *
   * @param communityId null for what lies in no community
   */
  public boolean includes(@Nullable Long communityId) {
    return everywhere || holds(communityIds, communityId);
  }

  /** Whether an incident is in the scope, as it is told to open pages. */
  public boolean includes(IncidentSummary incident) {
    return includes(incident.communityId())
        || parts.stream().anyMatch(part -> part.includes(incident));
  }

  /** Whether nothing is in it, whatever there is. */
  public boolean isNowhere() {
    return !everywhere && communityIds.isEmpty() && parts.isEmpty();
  }

  /**
   * What of the scope lies in some communities.
   *
   * @param communities ids
   */
  public IncidentScope within(Set<Long> communities) {
    Set<Long> kept = new HashSet<>(communities);
    if (!everywhere) {
      kept.retainAll(communityIds);
    }
    List<Part> smaller = parts.stream().map(part -> part.within(communities)).toList();
    return new IncidentScope(false, kept, everywhere ? List.of() : smaller);
  }

  /** What is in this scope, in the other, or in both. */
  public IncidentScope or(IncidentScope other) {
    Set<Long> communities = new HashSet<>(communityIds);
    communities.addAll(other.communityIds);
    return new IncidentScope(
        everywhere || other.everywhere,
        communities,
        Stream.concat(parts.stream(), other.parts.stream()).distinct().toList());
  }

  private static boolean holds(Set<Long> ids, @Nullable Long id) {
    return id != null && ids.contains(id);
  }
}
