package org.gridmap.dispatch.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gridmap.incident.Categories;
import org.gridmap.incident.Category;
import org.gridmap.incident.IncidentScopes;
import org.gridmap.people.PersonNames;
import org.gridmap.platform.JurisdictionSettings;
import org.gridmap.platform.RequestWords;
import org.gridmap.platform.StorableText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tables of figures as requests ask for them, within what the caller may see. */
@Service
public class FigureTables {

  private static final int USUAL_DAYS = 30;
  private static final Duration LONGEST = Duration.ofDays(800);

  private final FigureCounts figures;
  private final IncidentScopes scopes;
  private final Categories categories;
  private final PersonNames persons;
  private final JurisdictionSettings jurisdiction;
  private final Clock clock;

  FigureTables(
      FigureCounts figures,
      IncidentScopes scopes,
      Categories categories,
      PersonNames persons,
      JurisdictionSettings jurisdiction,
      Clock clock) {
    this.figures = figures;
    this.scopes = scopes;
    this.categories = categories;
    this.persons = persons;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
  }

  /**
   * What is asked; null for what is usual.
   *
   * @param by grid, community, worker, category or month; usually by grid
   * @param from the first day; usually 30 days back
   * @param until the last day; usually today
   * @param area {@code LEVEL/code}
   * @param category code of a category or a group
   * @param rank the stage that ranks; usually the last
   */
  public record Asked(
      @Nullable String by,
      @Nullable String from,
      @Nullable String until,
      @Nullable String area,
      @Nullable String category,
      @Nullable String rank) {}

  /**
   * A table with what it is of.
   *
   * @param from the first day of report, {@code until} the last
   * @param countedAt when
   */
  public record Answer(
      FigureKey by, LocalDate from, LocalDate until, Instant countedAt, FigureCounts.Table table) {}

  /**
   * Counts.
   *
   * @throws org.gridmap.platform.Problem {@code NOT_SIGNED_IN}, {@code FORBIDDEN}, {@code
   *     INVALID_PARAMETER}
   */
  public Answer count(Asked asked, Locale locale) {
    ZoneId zone = jurisdiction.zone();
    FigureKey by = RequestWords.choice("by", asked.by(), FigureKey.GRID);
    LocalDate last = RequestWords.day("until", asked.until());
    LocalDate until = last == null ? LocalDate.now(clock.withZone(zone)) : last;
    LocalDate first = RequestWords.day("from", asked.from());
    LocalDate from = first == null ? until.minusDays(USUAL_DAYS - 1) : first;
    Instant begin = from.atStartOfDay(zone).toInstant();
    Instant end = until.plusDays(1).atStartOfDay(zone).toInstant();
    if (!begin.isBefore(end) || Duration.between(begin, end).compareTo(LONGEST) > 0) {
      throw RequestWords.invalid("from", from.toString());
    }
    String rank = StorableText.optional("rank", asked.rank(), 64);
    FigureCounts.Table table =
        figures.count(
            new FigureQuestion(
                by,
                begin,
                end,
                scopes.getForCountsWithin(asked.area()),
                categoriesOf(asked.category()),
                rank == null ? null : rank.toUpperCase(Locale.ROOT)));
    return new Answer(by, from, until, clock.instant(), named(table, by, locale));
  }

  private Set<String> categoriesOf(@Nullable String text) {
    String code = StorableText.optional("category", text, 64);
    if (code == null) {
      return Set.of();
    }
    Set<String> codes = categories.codesWithin(code);
    if (codes.isEmpty()) {
      throw RequestWords.invalid("category", code);
    }
    return codes;
  }

  private FigureCounts.Table named(FigureCounts.Table table, FigureKey by, Locale locale) {
    Map<String, String> names = names(table.rows(), by, locale);
    List<FigureRow> rows =
        table.rows().stream()
            .map(
                row ->
                    row.named(
                        names.getOrDefault(row.code(), Objects.requireNonNullElse(row.name(), ""))))
            .toList();
    return new FigureCounts.Table(rows, table.total(), table.stages(), table.rankedBy());
  }

  private Map<String, String> names(List<FigureRow> rows, FigureKey by, Locale locale) {
    List<String> codes =
        rows.stream()
            .map(FigureRow::code)
            .filter(Objects::nonNull)
            .filter(c -> !c.isEmpty())
            .toList();
    if (by == FigureKey.WORKER) {
      return persons.find(codes);
    }
    Map<String, String> names = new HashMap<>();
    if (by == FigureKey.CATEGORY) {
      boolean english = locale.getLanguage().equals("en");
      for (Category category : categories.list()) {
        names.put(category.code(), english ? category.nameEn() : category.name());
      }
    }
    return names;
  }
}
