package org.gridmap.cli;

import org.gridmap.security.AuditChain;
import picocli.CommandLine.Command;

/** {@code ./gridmap audit}: whether the record of who did what is whole. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "The record of who did what, and who saw what. 审计",
    footer = {"", "Exit codes: 0 whole, 1 a row was changed or is missing, 2 wrong use."})
final class AuditCommand {

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = {
        "Follow every chain of rows and name the first one of each stream that was changed or is",
        "missing. First prints the end of each stream with its hash: kept elsewhere, it shows",
        "that a whole chain was made anew. 校验审计链"
      })
  int verify() {
    return ServiceContext.run(
        context -> {
          AuditChain chain = context.getBean(AuditChain.class);
          chain
              .heads()
              .forEach(
                  head ->
                      System.out.printf("%s\t%d\t%s%n", head.stream(), head.seq(), head.hash()));
          AuditChain.Verdict verdict = chain.verify();
          verdict
              .faults()
              .forEach(
                  fault ->
                      System.out.println(
                          fault.stream() + "\t" + fault.seq() + "\t" + fault.kind()));
          System.out.printf(
              "%d rows in %d streams 行/链, %d faults 处错误%n",
              verdict.rows(), verdict.streams(), verdict.faults().size());
          return verdict.faults().isEmpty() ? GridmapCommand.GOOD : GridmapCommand.FAULTS;
        });
  }
}
