package org.gridmap.cli.balance;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gridmap.balance.GridCount;
import org.gridmap.cli.balance.TownPlan.DividedCommunity;
import org.gridmap.source.FaultWords;

/** Reads a town, divides it or changes its plan, and writes the plan with a report. */
public final class TownBalance {

  /** The figure that counts what was left out of the division, when that was asked for. */
  public static final String LEFT_OUT = "left_out";

  private TownBalance() {}

  /**
   * Does what is asked; the same files and seed give the same bytes at any number of threads.
   *
   * @return the figures of the plan, as in {@code report.json}
   * @param words told what is worth knowing about the files
   * @throws org.gridmap.source.RefusedFile if the input cannot be used; then nothing has been
   *     written
   */
  public static Map<String, Object> run(TownRequest request, Consumer<String> words)
      throws IOException, InterruptedException {
    TownInput town = TownInput.read(request);
    town.notes().forEach(words);
    if (town.withoutCount() > 0) {
      Map<String, Object> count = Map.of("count", town.withoutCount());
      words.accept(FaultWords.inBothLanguages("import.households-unknown-in-all", count));
    }
    FormerAssignment former =
        request.former() == null ? null : FormerAssignment.read(request.former(), town);
    TiledTown tiled = TiledTown.of(town, request.cells());
    TownPlan plan =
        former == null
            ? TownPlan.divide(tiled, request)
            : TownPlan.rebalance(tiled, former, request, request.movePrice());
    TownPlan counted = plan.counted(town.buildings);
    Map<String, Object> numbers = PlanNumbers.of(counted, town, request.settings());
    Map<String, Object> report = new LinkedHashMap<>();
    if (request.leniency().skipBad()) {
      numbers.put(LEFT_OUT, town.leftOut());
    }
    report.put("settings", settings(request));
    report.put("numbers", numbers);
    if (former != null) {
      report.put("moved", Frontier.moved(counted, former, town));
      report.put("frontier", Frontier.of(tiled, former, town, request));
    }
    report.put("communities", communities(counted, request));
    report.put("buildings_without_count", town.withoutCount());
    report.put("exceptions", tiled.tiling().exceptions());
    PlanFiles.write(request.directory(), counted, town, report);
    return numbers;
  }

  private static Map<String, Object> settings(TownRequest request) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("target", request.settings().target());
    settings.put("tolerance", request.settings().tolerance());
    settings.put("profile", request.settings().profile());
    settings.put("k", request.settings().kRule());
    settings.put("seed", request.settings().seed());
    return settings;
  }

  private static List<Map<String, Object>> communities(TownPlan plan, TownRequest request) {
    return plan.communities().stream().map(each -> community(each, request)).toList();
  }

  private static Map<String, Object> community(DividedCommunity of, TownRequest request) {
    GridCount count = GridCount.of(of.blocks().graph(), request.settings());
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", of.blocks().community());
    row.put("households", of.blocks().graph().households());
    row.put("grids", of.division().grids());
    row.put("grids_by_rule", count.byRule());
    if (count.better() != count.byRule()) {
      row.put("better_grids", count.better());
    }
    Explanations.add(row, of, request.settings());
    return row;
  }
}
