package org.gridmap.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gridmap.exchange.ImportKind;
import org.gridmap.exchange.ImportOptions;
import org.gridmap.exchange.ImportReport;
import org.gridmap.exchange.Imports;
import org.gridmap.exchange.OptionReader;
import org.gridmap.exchange.ReportTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./gridmap import}: files into the database, one transaction per file. */
@Command(
    name = "import",
    description = {
      "Import areas, buildings, barriers, base, grids, workers or incidents. 导入",
      "GeoJSON, or CSV (UTF-8, header row) for workers and incidents. One fault refuses the file."
    })
final class ImportCommand implements Callable<Integer> {

  private static final int MOST_LISTED = 10_000;

  @Parameters(index = "0", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
  private ImportKind kind;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE")
  private List<Path> files;

  @Option(
      names = "--field",
      paramLabel = "TARGET=SOURCE",
      description = "property that holds a field, e.g. households=flats; may be repeated")
  private List<String> fields = List.of();

  @Option(
      names = "--set",
      paramLabel = "TARGET=VALUE",
      description = "one value for all features, e.g. kind=STREET; may be repeated")
  private List<String> constants = List.of();

  @Option(
      names = "--level",
      description = "level of all areas: CITY, DISTRICT, SUBDISTRICT, COMMUNITY, COMPOUND")
  private @Nullable String level;

  @Option(names = "--datum", description = "WGS84 (default), CGCS2000, GCJ02 or BD09")
  private @Nullable String datum;

  @Option(
      names = "--crs",
      paramLabel = "EPSG:CODE",
      description = "reference system of projected coordinates, e.g. EPSG:4547")
  private @Nullable String crs;

  @Option(names = "--dry-run", description = "do everything but write")
  private boolean dryRun;

  @Option(names = "--skip-bad", description = "import the good features, list the others")
  private boolean skipBad;

  @Option(
      names = "--fix-overlaps",
      paramLabel = "M2",
      description = "overlaps up to so many m² go to the lower code, each one reported")
  private @Nullable String fixOverlaps;

  @Option(names = "--repair", description = "make invalid rings valid, each one reported")
  private boolean repair;

  @Option(names = "--keep-outside", description = "take incidents outside every community")
  private boolean keepOutside;

  @Option(
      names = "--into-plan",
      paramLabel = "NAME",
      description = "grids begin a draft of this name and nothing is published")
  private @Nullable String intoPlan;

  @Option(names = "--json", description = "print the reports as JSON")
  private boolean json;

  @Override
  public Integer call() {
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        System.err.println("无法读取文件 " + file + "\nThe file " + file + " cannot be read.");
        return GridmapCommand.BAD_INPUT;
      }
    }
    return ServiceContext.run(this::importAll);
  }

  private int importAll(ApplicationContext context) {
    ImportOptions options = OptionReader.read(words());
    int worst = GridmapCommand.GOOD;
    for (Path file : files) {
      ImportReport report = importOne(context.getBean(Imports.class), options, file);
      print(context, report, file);
      if (report.faultCount() > 0) {
        worst = GridmapCommand.FAULTS;
      }
    }
    return worst;
  }

  private ImportReport importOne(Imports imports, ImportOptions options, Path file) {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        ProgressLine progress = new ProgressLine(file.getFileName().toString())) {
      return imports.run(kind, options, file.getFileName().toString(), bytes, progress::read);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void print(ApplicationContext context, ImportReport report, Path file) {
    ReportTexts texts = context.getBean(ReportTexts.class);
    if (json) {
      Map<String, Object> members = texts.members(report, MOST_LISTED);
      members.put("file", file.toString());
      System.out.println(context.getBean(JsonMapper.class).writeValueAsString(members));
    } else {
      texts.lines(report, file.getFileName().toString()).forEach(System.out::println);
    }
  }

  private Map<String, List<String>> words() {
    Map<String, List<String>> words = new HashMap<>();
    words.put("field", fields);
    words.put("set", constants);
    put(words, "level", level);
    put(words, "datum", datum);
    put(words, "crs", crs);
    put(words, "fix-overlaps", fixOverlaps);
    put(words, "into-plan", intoPlan);
    put(words, "dry-run", dryRun ? "true" : null);
    put(words, "skip-bad", skipBad ? "true" : null);
    put(words, "repair", repair ? "true" : null);
    put(words, "keep-outside", keepOutside ? "true" : null);
    return words;
  }

  private static void put(Map<String, List<String>> words, String name, @Nullable String word) {
    if (word != null) {
      words.put(name, List.of(word));
    }
  }
}
