package org.gridmap.dossier;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridmap.dossier.DossierContent.Validity;
import org.gridmap.grid.GridKind;
import org.gridmap.people.DutyRole;
import org.gridmap.people.GridWorker;
import org.gridmap.platform.ProblemTexts;

/** The words of the papers in one language. */
record DossierWords(ProblemTexts texts, Locale locale, ZoneId zone) {

  String t(String key) {
    return t(key, Map.of());
  }

  String t(String key, Map<String, Object> values) {
    return texts.text("dossier." + key, values, locale);
  }

  List<String> all(String... keys) {
    return List.of(keys).stream().map(this::t).toList();
  }

  /** The day from which the grids are valid, or in words that it is not known yet. */
  String from(DossierContent content) {
    Instant from = content.validity().from();
    if (from == null) {
      return t("undated");
    }
    return content.validity().published() ? day(from) : moment(from);
  }

  /** What is printed across every page of a plan that is not published; else nothing. */
  String mark(DossierContent content) {
    Validity validity = content.validity();
    if (validity.published()) {
      return "";
    }
    Instant from = validity.from();
    return from == null ? t("unpublished") : t("scheduled", Map.of("day", moment(from)));
  }

  /** The day, and the time of it unless it is midnight. */
  private String moment(Instant at) {
    LocalTime time = LocalTime.ofInstant(at, zone);
    return time.equals(LocalTime.MIDNIGHT)
        ? day(at)
        : day(at) + " " + DateTimeFormatter.ofPattern("HH:mm").format(time);
  }

  String day(Instant at) {
    return DateTimeFormatter.ofPattern(t("day")).withLocale(locale).format(at.atZone(zone));
  }

  String kind(GridKind kind) {
    return t("kind." + kind);
  }

  /** Who patrols a grid, or in words that nobody does. */
  String names(List<GridWorker> workers) {
    return workers.isEmpty()
        ? t("nobody")
        : String.join(t("comma"), serving(workers).stream().map(GridWorker::name).toList());
  }

  /** The grid workers among those with a duty; all of them where there is none. */
  static List<GridWorker> serving(List<GridWorker> onDuty) {
    List<GridWorker> patrolling =
        onDuty.stream().filter(worker -> worker.role() == DutyRole.GRID_WORKER).toList();
    return patrolling.isEmpty() ? onDuty : patrolling;
  }

  /** A share with its sign, e.g. +4 %. */
  String percent(double share) {
    long whole = Math.round(share * 100);
    return (whole > 0 ? "+" : whole < 0 ? "−" : "") + Math.abs(whole) + "%";
  }
}
