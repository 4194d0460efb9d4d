package org.gridmap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gridmap.balance.BalanceSettings;
import org.gridmap.balance.Effort;
import org.gridmap.balance.KRule;
import org.gridmap.balance.Profile;
import org.gridmap.cli.balance.TownBalance;
import org.gridmap.cli.balance.TownRequest;
import org.gridmap.cli.balance.TownRequest.Fields;
import org.gridmap.cli.balance.TownRequest.Leniency;
import org.gridmap.source.RefusedOption;
import org.gridmap.source.RefusedOption.Wanted;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Divides a town from files into grids, or re-balances the grids it has: no database. */
@Command(
    name = "balance",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = "Divide communities into grids of equal households. 均衡划分网格")
final class BalanceCommand implements Callable<Integer> {

  @Option(names = "--communities", paramLabel = "C.geojson", required = true)
  private Path communities = Path.of("");

  @Option(names = "--buildings", paramLabel = "B.geojson", required = true)
  private Path buildings = Path.of("");

  @Option(
      names = "--barriers",
      paramLabel = "R.geojson",
      description = "Lines of roads, rivers, rails, walls; points are gates and bridges")
  private @Nullable Path barriers;

  @Option(
      names = "--exclusive",
      paramLabel = "X.geojson",
      description = "Polygons with a code that are grids of their own")
  private @Nullable Path exclusive;

  @Option(names = "--cells", description = "The buildings' polygons tile their community")
  private boolean cells;

  @Option(
      names = "--fix-overlaps",
      paramLabel = "M2",
      defaultValue = "1",
      description =
          "Overlaps of communities and cells up to this many m² go to the lower code, each one"
              + " reported. Default: ${DEFAULT-VALUE}")
  private double fixOverlaps;

  @Option(
      names = "--skip-bad",
      description =
          "Divide what is good; what is bad, lies outside or overlaps too much is named and left"
              + " out. 跳过有问题的")
  private boolean skipBad;

  @Option(names = "--target", defaultValue = "300", description = "Households per grid")
  private double target;

  @Option(
      names = "--tolerance",
      defaultValue = "0.10",
      description = "Allowed deviation as a share. Default: ${DEFAULT-VALUE}")
  private double tolerance;

  @Option(
      names = "--profile",
      defaultValue = "BALANCE",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
  private Profile profile = Profile.BALANCE;

  @Option(
      names = "--k",
      defaultValue = "EXACT",
      description = "EXACT rounds households over target; FREE may take one more or less")
  private KRule kRule = KRule.EXACT;

  @Option(names = "--seed", defaultValue = "1")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Default: all processors; the plan does not depend on it")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--id-field", paramLabel = "NAME", defaultValue = "id")
  private String idField = "id";

  @Option(names = "--households-field", paramLabel = "NAME", defaultValue = "households")
  private String householdsField = "households";

  @Option(names = "--community-field", paramLabel = "NAME", defaultValue = "community_id")
  private String communityField = "community_id";

  @Option(
      names = "--from",
      paramLabel = "OLD.csv",
      description = "Re-balance this plan (building_id,grid_id); its codes stay")
  private @Nullable Path former;

  @Option(
      names = "--move-price",
      paramLabel = "P",
      defaultValue = "1",
      description = "With --from: 0 moves freely, Infinity never. Default: ${DEFAULT-VALUE}")
  private double movePrice;

  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path directory = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Map<String, Object> numbers = TownBalance.run(request(), spec.commandLine().getErr()::println);
    numbers.forEach(this::print);
    return numbers.getOrDefault(TownBalance.LEFT_OUT, 0).equals(0)
        ? GridmapCommand.GOOD
        : GridmapCommand.FAULTS;
  }

  private TownRequest request() {
    require(threads >= 1, "--threads", threads, Wanted.FROM_1);
    require(fixOverlaps >= 0, "--fix-overlaps", fixOverlaps, Wanted.FROM_0);
    require(movePrice >= 0, "--move-price", movePrice, Wanted.FROM_0);
    require(target > 0 && Double.isFinite(target), "--target", target, Wanted.ABOVE_0);
    require(tolerance > 0 && tolerance < 1, "--tolerance", tolerance, Wanted.BETWEEN_0_AND_1);
    return new TownRequest(
        communities,
        buildings,
        barriers,
        exclusive,
        cells,
        new Leniency(fixOverlaps, skipBad),
        new Fields(idField, householdsField, communityField),
        new BalanceSettings(target, tolerance, profile, kRule, Effort.FULL, seed),
        threads,
        former,
        movePrice,
        directory);
  }

  private static void require(boolean good, String name, Object value, Wanted wanted) {
    if (!good) {
      throw RefusedOption.number(name, value, wanted);
    }
  }

  private void print(String name, Object value) {
    Object shown = value instanceof Double d ? String.format(Locale.ROOT, "%.4f", d) : value;
    spec.commandLine().getOut().println("%-42s %s".formatted(name, shown));
  }
}
