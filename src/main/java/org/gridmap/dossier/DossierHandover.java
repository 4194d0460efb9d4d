package org.gridmap.dossier;

import com.lowagie.text.PageSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridmap.dossier.DossierContent.Moved;
import org.gridmap.people.GridWorker;
import org.jspecify.annotations.Nullable;

/**
 * A sheet for each grid worker: which buildings he hands over, which he takes, from and to whom.
 */
final class DossierHandover {

  private final DossierContent content;
  private final DossierWords words;
  private final DossierPaper paper;

  private DossierHandover(DossierContent content, DossierWords words) {
    this.content = content;
    this.words = words;
    this.paper =
        new DossierPaper(PageSize.A4, words.t("handover.title"), DossierPdf.foot(content, words));
    paper.mark(words.mark(content));
  }

  /**
   * The sheets.
   *
   * @param person code of one grid worker; null: everybody whose buildings changed
   */
  static byte[] of(DossierContent content, DossierWords words, @Nullable String person) {
    DossierHandover handover = new DossierHandover(content, words);
    handover.sheets(person);
    return handover.paper.finish();
  }

  private void sheets(@Nullable String person) {
    Map<String, GridWorker> people = new TreeMap<>();
    for (Moved moved : content.moved()) {
      moved.fromWorkers().forEach(worker -> people.put(worker.code(), worker));
      moved.toWorkers().forEach(worker -> people.put(worker.code(), worker));
    }
    people.keySet().removeIf(code -> person != null && !code.equals(person));
    boolean first = true;
    for (GridWorker worker : people.values()) {
      List<Moved> gives = where(worker, true);
      List<Moved> takes = where(worker, false);
      if (gives.isEmpty() && takes.isEmpty()) {
        continue;
      }
      if (!first) {
        paper.newPage();
      }
      first = false;
      sheet(worker, gives, takes);
    }
    if (first) {
      paper.title(words.t("handover.title"));
      paper.lead(words.t("handover.none"));
    }
  }

  /** Buildings that one has before and not after, or the other way round. */
  private List<Moved> where(GridWorker worker, boolean gives) {
    return content.moved().stream()
        .filter(
            moved ->
                has(gives ? moved.fromWorkers() : moved.toWorkers(), worker)
                    && !has(gives ? moved.toWorkers() : moved.fromWorkers(), worker))
        .toList();
  }

  private static boolean has(List<GridWorker> workers, GridWorker one) {
    return workers.stream().anyMatch(worker -> worker.code().equals(one.code()));
  }

  private void sheet(GridWorker worker, List<Moved> gives, List<Moved> takes) {
    paper.title(words.t("handover.title"));
    paper.lead(
        words.t(
            "handover.lead",
            Map.of(
                "name", worker.name(),
                "code", worker.code(),
                "area", content.areaName(),
                "day", words.from(content))));
    list("handover.gives", gives, true);
    list("handover.takes", takes, false);
    paper.heading(words.t("handover.sign"));
    paper.text(words.t("handover.signatures"));
  }

  private void list(String title, List<Moved> all, boolean gives) {
    int households = all.stream().mapToInt(Moved::households).sum();
    paper.heading(words.t(title, Map.of("buildings", all.size(), "households", households)));
    if (all.isEmpty()) {
      paper.lead(words.t("none"));
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (Moved moved : all) {
      List<GridWorker> others = gives ? moved.toWorkers() : moved.fromWorkers();
      rows.add(
          List.of(
              moved.name(),
              gives ? moved.fromGrid() : moved.toGrid(),
              gives ? moved.toGrid() : moved.fromGrid(),
              words.names(others),
              String.valueOf(moved.households()),
              "□"));
    }
    paper.table(
        words.all(
            "building.name",
            "own.grid",
            gives ? "to.grid" : "from.grid",
            gives ? "to.worker" : "from.worker",
            "count",
            "done"),
        new float[] {30, 25, 25, 18, 10, 9},
        2,
        rows);
  }
}
