package org.gridmap.pages;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds buildings by words: for everybody to whom a map is no help. */
@Service
class PlaceSearch {

  private static final int MOST_WORDS = 6;
  private static final int MOST_FOUND = 20;

  private static final String FIND =
      """
      select code, name, compound, community, st_x(inner_point) as lon, st_y(inner_point) as lat
      from v_building_place
      where valid @> :now and words ilike all (cast(:patterns as text[]))
      order by length(coalesce(name, '')), community, compound, name, code
      limit :most
      """;

  private final JdbcClient database;
  private final Clock clock;

  PlaceSearch(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A building to choose.
   *
   * @param lon degrees east of a point inside it, WGS 84
   * @param lat degrees north of that point
   */
  record Place(
      String code,
      @Nullable String name,
      @Nullable String compound,
      @Nullable String community,
      double lon,
      double lat) {

    /**
     * Where it is, from large to small; one without a name is known by its neighbours and the last
     * figures of its code.
     *
     * @param nameless what a building without a name is called
     */
    public String title(String nameless) {
      String own = name == null ? nameless + " " + tail(code) : name;
      return Stream.of(community, compound, own)
          .filter(part -> part != null && !part.isBlank())
          .distinct()
          .collect(Collectors.joining(" "));
    }

    private static String tail(String code) {
      return "…" + code.substring(Math.max(0, code.length() - 4));
    }
  }

  /**
   * The buildings that hold every word in their name, code, compound or community; at most {@value
   * #MOST_FOUND}, shortest names first.
   */
  @Transactional(readOnly = true)
  List<Place> find(String words) {
    String[] patterns =
        Arrays.stream(words.strip().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
            .toArray(String[]::new);
    if (patterns.length == 0) {
      return List.of();
    }
    return database
        .sql(FIND)
        .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
        .param("patterns", patterns)
        .param("most", MOST_FOUND)
        .query(Place.class)
        .list();
  }
}
