package org.gridmap.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gridmap.exchange.PeopleTables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./gridmap export}: tables out of the database, as people open them. */
@Command(
    name = "export",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = {
      "Write duties or absences as CSV (UTF-8 with a byte order mark). 导出",
      "What is written can be imported again: duties with import workers, absences with import"
          + " absences."
    })
final class ExportCommand implements Callable<Integer> {

  /** What can be written. */
  enum Table {
    DUTIES,
    ABSENCES
  }

  @Parameters(index = "0", paramLabel = "TABLE", description = "${COMPLETION-CANDIDATES}")
  private Table table = Table.DUTIES;

  @Option(
      names = "--area",
      paramLabel = "LEVEL/CODE",
      description = "only what lies in this area, e.g. SUBDISTRICT/110101001")
  private @Nullable String area;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "file to write; without it the table goes to standard output")
  private @Nullable Path out;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    return ServiceContext.run(this::write);
  }

  private int write(ApplicationContext context) {
    PeopleTables tables = context.getBean(PeopleTables.class);
    String text =
        switch (table) {
          case DUTIES -> tables.duties(area);
          case ABSENCES -> tables.absences(area);
        };
    Path file = out;
    if (file == null) {
      spec.commandLine().getOut().print(text);
      spec.commandLine().getOut().flush();
      return GridmapCommand.GOOD;
    }
    try {
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return GridmapCommand.GOOD;
  }
}
