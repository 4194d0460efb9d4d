package org.gridmap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gridmap.town.RefusedRequest;
import org.gridmap.town.TownGenerator;
import org.gridmap.town.TownGenerator.Request;
import org.gridmap.town.TownGenerator.Summary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a synthetic town: no database, no service. */
@Command(
    name = "generate",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = "Make a synthetic town: map, grids, grid workers, incidents. 生成示例城镇")
final class GenerateCommand implements Callable<Integer> {

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "7",
      description = "Any number; the same seed gives the same bytes. Default: ${DEFAULT-VALUE}")
  private long seed;

  @Option(
      names = "--communities",
      paramLabel = "N",
      defaultValue = "8",
      description = "1 to " + TownGenerator.MOST_COMMUNITIES + ". Default: ${DEFAULT-VALUE}")
  private int communities;

  @Option(
      names = "--incidents",
      paramLabel = "N",
      description = "0 to " + TownGenerator.MOST_INCIDENTS + ". Default: one per household")
  private @Nullable Integer incidents;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Directory for the files; made when missing")
  private Path directory = Path.of("");

  @Option(names = "--force", description = "Write into a directory that holds other files")
  private boolean force;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try {
      Summary made =
          TownGenerator.generate(new Request(seed, communities, incidents, directory, force));
      spec.commandLine()
          .getOut()
          .printf(
              Locale.ROOT,
              "%s: %d communities, %d grids, %d buildings, %d households, %d incidents%n",
              directory,
              made.communities(),
              made.grids(),
              made.buildings(),
              made.households(),
              made.incidents());
      return GridmapCommand.GOOD;
    } catch (RefusedRequest refused) {
      throw new ParameterException(spec.commandLine(), refused.getMessage(), refused);
    } catch (IOException failure) {
      spec.commandLine()
          .getErr()
          .printf(Locale.ROOT, "Cannot write the town to %s: %s%n", directory, failure);
      return GridmapCommand.BAD_INPUT;
    }
  }
}
