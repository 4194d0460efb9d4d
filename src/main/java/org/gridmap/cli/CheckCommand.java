package org.gridmap.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gridmap.cli.coverage.CodedPolygons;
import org.gridmap.cli.coverage.FaultList;
import org.gridmap.geometry.Coverage;
import org.gridmap.geometry.CoverageFault;
import org.gridmap.source.FaultWords;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists where grids do not cover the ground exactly once: no database, no service. */
@Command(
    name = "check",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = "List gaps, overlaps and invalid grids of a file. 检查网格覆盖")
final class CheckCommand implements Callable<Integer> {

  @Mixin private final GridsOption grids = new GridsOption();

  @Option(
      names = "--within",
      paramLabel = "C.geojson",
      description = "What grids must cover and stay within; without it, only enclosed gaps count")
  private @Nullable Path within;

  @Option(names = "--json", description = "Print a JSON array instead of lines")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    CodedPolygons polygons = grids.read(spec);
    Optional<Geometry> ground =
        within == null
            ? Optional.empty()
            : Optional.of(CodedPolygons.ground(within, grids.codeField()));
    List<CoverageFault> faults = Coverage.check(polygons.all(), ground);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(FaultList.json(faults));
    } else {
      Map<String, Object> counts =
          Map.of("polygons", polygons.all().size(), "faults", faults.size());
      out.print(FaultList.text(faults));
      out.println(FaultWords.inBothLanguages("batch.check-summary", counts));
    }
    return faults.isEmpty() ? GridmapCommand.GOOD : GridmapCommand.FAULTS;
  }
}
