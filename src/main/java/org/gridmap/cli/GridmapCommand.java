package org.gridmap.cli;

import org.gridmap.source.RefusedFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * The list of batch commands. One class per command; each says in its annotation what it reads and
 * writes. {@code ./gridmap help} prints this list, so it holds only what exists.
 */
@Command(
    name = "gridmap",
    description = "Grid polygons, buildings and incidents in one place. 社区网格地图",
    subcommands = {
      AuditCommand.class,
      BalanceCommand.class,
      BenchCommand.class,
      CheckCommand.class,
      ClocksCommand.class,
      ExportCommand.class,
      GenerateCommand.class,
      HotspotsCommand.class,
      ImportCommand.class,
      JurisdictionCommand.class,
      LocateCommand.class,
      UserCommand.class,
      HelpCommand.class
    })
public final class GridmapCommand {

  /** Exit code of a command that did what was asked. */
  public static final int GOOD = 0;

  /** Exit code of a command that ran, and found faults in the users' data. */
  public static final int FAULTS = 1;

  /** Exit code for bad input or wrong use: nothing was written. */
  public static final int BAD_INPUT = 2;

  private GridmapCommand() {}

  /**
   * Runs one command.
   *
   * @param args the command's name and its arguments, as typed
   * @return the exit code: {@link #GOOD}, {@link #FAULTS} or {@link #BAD_INPUT}
   */
  public static int execute(String... args) {
    return commandLine().execute(args);
  }

  /** The commands as they are run: what cannot be done is told in words on standard error. */
  static CommandLine commandLine() {
    return new CommandLine(new GridmapCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new BothLanguages())
        .setExecutionExceptionHandler(GridmapCommand::explain);
  }

  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    boolean told = failure instanceof RefusedFile || failure instanceof IllegalArgumentException;
    command.getErr().println(told ? failure.getMessage() : failure.toString());
    return BAD_INPUT;
  }
}
