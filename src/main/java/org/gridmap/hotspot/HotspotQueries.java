package org.gridmap.hotspot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gridmap.area.Area;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.hotspot.Choices.Layer;
import org.gridmap.hotspot.Choices.Neighbours;
import org.gridmap.hotspot.Choices.Shape;
import org.gridmap.hotspot.Choices.Source;
import org.gridmap.hotspot.Choices.Test;
import org.gridmap.hotspot.Choices.UnitKind;
import org.gridmap.hotspot.time.Period;
import org.gridmap.incident.Categories;
import org.gridmap.incident.Category;
import org.gridmap.incident.IncidentScope;
import org.gridmap.incident.IncidentScopes;
import org.gridmap.incident.ledger.IncidentLedger;
import org.gridmap.platform.JurisdictionSettings;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.platform.RequestWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a question: what is not said gets its usual value, what cannot be is refused. */
@Component
class HotspotQueries {

  private static final int USUAL_DAYS = 28;
  private static final int MOST_DAYS = 400;
  private static final double USUAL_SIZE = 250;
  private static final double USUAL_BAND = 1.6;
  private static final double WIDEST_BAND = 10;

  private final IncidentScopes scopes;
  private final Areas areas;
  private final Categories categories;
  private final IncidentLedger ledger;
  private final JurisdictionSettings jurisdiction;
  private final Clock clock;

  HotspotQueries(
      IncidentScopes scopes,
      Areas areas,
      Categories categories,
      IncidentLedger ledger,
      JurisdictionSettings jurisdiction,
      Clock clock) {
    this.scopes = scopes;
    this.areas = areas;
    this.categories = categories;
    this.ledger = ledger;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
  }

  /**
   * The question of who sends the request.
   *
   * @throws Problem {@code NOT_SIGNED_IN}, {@code FORBIDDEN}, {@code NOT_FOUND} for an area, {@code
   *     INVALID_PARAMETER}, {@code HOTSPOT_WINDOW_INVALID}, {@code HOTSPOT_WINDOW_TOO_OLD}, {@code
   *     HOTSPOT_CATEGORY_CONFIDENTIAL}
   */
  HotspotQuery read(HotspotParameters asked) {
    IncidentScope scope = scopes.getForCounts();
    Area area =
        asked.area() == null || asked.area().isBlank()
            ? null
            : areas.getNamed("area", asked.area(), AreaLevel.COMMUNITY);
    Set<Long> communities = communities(area, scope);
    Category category = category(asked.category());
    Set<String> codes = codes(category);
    Set<String> hidden = mayHandle(communities) ? Set.of() : confidential(codes);
    if (hidden.equals(codes)) {
      throw new Problem(HotspotProblem.HOTSPOT_CATEGORY_CONFIDENTIAL)
          .with("category", String.valueOf(asked.category()));
    }
    Test test = RequestWords.choice("test", asked.test(), Test.TRIMMED);
    return new HotspotQuery(
        area == null ? null : new HotspotQuery.NamedArea(asked.area(), area.name()),
        communities,
        category,
        codes,
        hidden,
        RequestWords.choice("channel", asked.channel(), Source.ALL),
        period(asked.from(), asked.to()),
        mesh(asked, test),
        test,
        RequestWords.choice("layer", asked.layer(), Layer.RATE),
        Boolean.TRUE.equals(RequestWords.yesOrNo("outline", asked.outline())));
  }

  /**
   * What the board asks first, of somebody who may see everything.
   *
   * @throws Problem {@code HOTSPOT_WINDOW_TOO_OLD} when the last report is
   */
  HotspotQuery usual() {
    return new HotspotQuery(
        null,
        null,
        null,
        categories.codes(),
        Set.of(),
        Source.ALL,
        period(null, null),
        new Mesh(UnitKind.GRID, Shape.SQUARE, USUAL_SIZE, Neighbours.ALONE, 0),
        Test.TRIMMED,
        Layer.RATE,
        false);
  }

  /**
   * Where the present person may see counts of incidents.
   *
   * @throws Problem {@code NOT_SIGNED_IN} or {@code FORBIDDEN}
   */
  IncidentScope reader() {
    return scopes.getForCounts();
  }

  private static Mesh mesh(HotspotParameters asked, Test test) {
    UnitKind unit = RequestWords.choice("unit", asked.unit(), UnitKind.GRID);
    Shape shape = RequestWords.choice("shape", asked.shape(), Shape.SQUARE);
    double size = number("size", asked.size(), USUAL_SIZE, 100, 2000);
    double step = shape == Shape.HEX ? Math.sqrt(3) * size : size;
    Neighbours neighbours = neighbours(unit, test, asked.band());
    double band =
        neighbours == Neighbours.BAND
            ? number("band", asked.band(), USUAL_BAND * step, step, WIDEST_BAND * step)
            : 0;
    return new Mesh(unit, shape, size, neighbours, band);
  }

  private @Nullable Set<Long> communities(@Nullable Area area, IncidentScope scope) {
    if (area == null) {
      return scope.everywhere() ? null : scope.communityIds();
    }
    Set<Long> inside = new HashSet<>(areas.subtreeIds(area.id()));
    inside.removeIf(id -> !scope.includes(id));
    if (inside.isEmpty()) {
      throw new Problem(RequestProblem.FORBIDDEN);
    }
    return inside;
  }

  private boolean mayHandle(@Nullable Set<Long> communities) {
    Optional<IncidentScope> handling = scopes.find();
    return handling.isPresent()
        && (handling.get().everywhere()
            || (communities != null && handling.get().communityIds().containsAll(communities)));
  }

  private @Nullable Category category(@Nullable String code) {
    return code == null || code.isBlank()
        ? null
        : categories.find(code.strip()).orElseThrow(() -> RequestWords.invalid("category", code));
  }

  private Set<String> codes(@Nullable Category category) {
    return category == null ? categories.codes() : categories.codesWithin(category.code());
  }

  private Set<String> confidential(Set<String> codes) {
    Set<String> found = new TreeSet<>();
    for (String code : codes) {
      if (categories.find(code).filter(Category::confidential).isPresent()) {
        found.add(code);
      }
    }
    return found;
  }

  private Period period(@Nullable String from, @Nullable String to) {
    LocalDate today = LocalDate.now(clock.withZone(jurisdiction.zone()));
    LocalDate named = RequestWords.day("to", to);
    LocalDate last = named == null ? lastReport(today) : named;
    LocalDate begun = RequestWords.day("from", from);
    LocalDate first = begun == null ? last.minusDays(USUAL_DAYS - 1) : begun;
    if (first.isAfter(last) || first.isBefore(last.minusDays(MOST_DAYS - 1))) {
      throw new Problem(HotspotProblem.HOTSPOT_WINDOW_INVALID)
          .with("from", first.toString())
          .with("to", last.toString())
          .with("mostDays", MOST_DAYS);
    }
    LocalDate earliest = ledger.firstDay();
    if (first.isBefore(earliest)) {
      throw new Problem(HotspotProblem.HOTSPOT_WINDOW_TOO_OLD)
          .with("from", first.toString())
          .with("earliest", earliest.toString());
    }
    return new Period(first, last);
  }

  private LocalDate lastReport(LocalDate today) {
    int until = Math.toIntExact(today.toEpochDay());
    return ledger.read(columns -> columns.lastDay(until)).map(LocalDate::ofEpochDay).orElse(today);
  }

  private static Neighbours neighbours(UnitKind unit, Test test, @Nullable String band) {
    if (unit == UnitKind.BIN) {
      return Neighbours.BAND;
    }
    boolean counts = test == Test.GI || test == Test.GI_RATE;
    Neighbours chosen =
        RequestWords.choice("band", band, counts ? Neighbours.BORDER : Neighbours.ALONE);
    if (chosen == Neighbours.BAND || (counts && chosen == Neighbours.ALONE)) {
      throw RequestWords.invalid("band", String.valueOf(band));
    }
    return chosen;
  }

  private static double number(
      String name, @Nullable String text, double usual, double least, double most) {
    Double number = RequestWords.number(name, text, least, most);
    return number == null ? usual : number;
  }
}
