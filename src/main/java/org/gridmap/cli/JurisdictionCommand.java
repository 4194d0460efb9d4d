package org.gridmap.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.gridmap.area.Area;
import org.gridmap.cli.jurisdiction.BoundLines;
import org.gridmap.cli.jurisdiction.MoveLines;
import org.gridmap.cli.jurisdiction.TypedArea;
import org.gridmap.incident.rules.RuleMoves;
import org.gridmap.jurisdiction.Jurisdiction;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.jurisdiction.Presets;
import org.gridmap.jurisdiction.RefusedRules;
import org.gridmap.jurisdiction.RuleSet;
import org.gridmap.jurisdiction.RuleValue;
import org.gridmap.source.FaultWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./gridmap jurisdiction}: the rules of areas. */
@Command(
    name = "jurisdiction",
    mixinStandardHelpOptions = true,
    description = {
      "The rules of areas: categories, clocks, people, escalation. 辖区规则",
      "A directory of YAML files; what it leaves out is taken from the preset standard.",
      "Loaded rules hold for new incidents at once, also in a running service."
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 the rules have faults (nothing was loaded), 2 wrong use.",
      "Example: ./gridmap jurisdiction load my-city --area SUBDISTRICT/110101001"
    })
final class JurisdictionCommand {

  private static final String ACTOR = "command";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "List everything that is wrong with a directory; needs no database. 检查")
  int check(
      @Parameters(paramLabel = "DIR", description = "a directory, or the name of a preset")
          String directory)
      throws IOException {
    RuleSet rules = readOrTell(directory);
    if (rules == null) {
      return GridmapCommand.FAULTS;
    }
    out()
        .println(
            FaultWords.inBothLanguages(
                "batch.rules-good",
                Map.of(
                    "name", rules.general().name().zh(),
                    "nameEn", rules.general().name().en(),
                    "code", rules.general().code(),
                    "categories", rules.categories().list().size(),
                    "policies", rules.clocks().policies().size())));
    return GridmapCommand.GOOD;
  }

  @Command(
      name = "load",
      mixinStandardHelpOptions = true,
      description = "Check a directory and let it hold in an area from now on. 载入")
  int load(
      @Parameters(paramLabel = "DIR", description = "a directory, or the name of a preset")
          String directory,
      @Option(
              names = "--area",
              paramLabel = "CODE",
              required = true,
              description = "code of an area, LEVEL/code, or TOP for every other place")
          String area)
      throws IOException {
    RuleSet rules = readOrTell(directory);
    if (rules == null) {
      return GridmapCommand.FAULTS;
    }
    return ServiceContext.run(
        context -> {
          Area bound = TypedArea.find(context, area);
          Jurisdictions.Loaded loaded =
              context
                  .getBean(Jurisdictions.class)
                  .load(rules, bound == null ? null : bound.id(), ACTOR);
          out().println(BoundLines.loaded(loaded, bound));
          return GridmapCommand.GOOD;
        });
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List which rules hold where, and the presets. 列出")
  int list() {
    return onDatabase(
        jurisdictions -> {
          jurisdictions.listBound().forEach(bound -> out().println(BoundLines.line(bound)));
          out()
              .println(
                  FaultWords.inBothLanguages(
                      "batch.rules-presets", Map.of("names", String.join(", ", Presets.names()))));
          return GridmapCommand.GOOD;
        });
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Print the newest version of some rules, each value with its file. 显示")
  int show(@Parameters(paramLabel = "CODE", description = "code of loaded rules") String code) {
    return onDatabase(
        jurisdictions -> {
          Jurisdiction found = jurisdictions.findNewest(code).orElse(null);
          if (found == null) {
            err().println(FaultWords.inBothLanguages("batch.rules-unknown", Map.of("code", code)));
            return GridmapCommand.BAD_INPUT;
          }
          for (RuleValue value : found.rules().values()) {
            out()
                .printf("%s:%d  %s = %s%n", value.file(), value.line(), value.path(), value.text());
          }
          return GridmapCommand.GOOD;
        });
  }

  @Command(
      name = "move-open",
      mixinStandardHelpOptions = true,
      description = {
        "List the open incidents whose rules are not those of their place any more; with --yes,",
        "move them. Closed incidents always keep their rules. 未结事件改用新规则"
      })
  int moveOpen(
      @Option(
              names = "--area",
              paramLabel = "CODE",
              description = "only in this area; without it everywhere")
          @Nullable String area,
      @Option(names = "--yes", description = "move them") boolean yes) {
    return ServiceContext.run(
        context -> {
          RuleMoves moves = context.getBean(RuleMoves.class);
          Area within = area == null ? null : TypedArea.find(context, area);
          List<RuleMoves.Move> found = moves.list(within);
          found.forEach(move -> out().println(MoveLines.line(move)));
          long moved = yes ? moves.move(found, ACTOR) : 0;
          out().println(MoveLines.summary(found, yes, moved));
          boolean refused = found.stream().anyMatch(move -> move.refusal() != null);
          return refused ? GridmapCommand.FAULTS : GridmapCommand.GOOD;
        });
  }

  private int onDatabase(ToIntFunction<Jurisdictions> work) {
    return ServiceContext.run(context -> work.applyAsInt(context.getBean(Jurisdictions.class)));
  }

  /** Null after the faults were told. */
  private @Nullable RuleSet readOrTell(String directory) throws IOException {
    try {
      return RuleSet.named(directory, Instant.now());
    } catch (RefusedRules refused) {
      out().println(refused.getMessage());
      out()
          .println(
              FaultWords.inBothLanguages(
                  "batch.rules-faults",
                  Map.of("directory", directory, "faults", refused.faults().size())));
      return null;
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
