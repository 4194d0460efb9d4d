package org.gridmap.cli;

import java.util.Map;
import org.gridmap.source.FaultWords;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** Tells wrong use in both languages, and where the options are described. */
final class BothLanguages implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException wrong, String[] typed) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command
        .getErr()
        .println(
            FaultWords.inBothLanguages(
                "batch.misuse", Map.of("why", wrong.getMessage(), "command", name)));
    return GridmapCommand.BAD_INPUT;
  }
}
