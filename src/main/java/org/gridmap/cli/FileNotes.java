package org.gridmap.cli;

import java.nio.file.Path;
import org.gridmap.source.Findings;
import picocli.CommandLine.Model.CommandSpec;

/** What is worth knowing about a file that could be read. */
final class FileNotes {

  private FileNotes() {}

  /** Says on standard error the first note of each kind. */
  static void tell(CommandSpec spec, Findings findings, Path file) {
    findings.notesByKind(file.toString()).forEach(spec.commandLine().getErr()::println);
  }
}
