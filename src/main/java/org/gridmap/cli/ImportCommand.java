package org.gridmap.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gridmap.exchange.ImportFields;
import org.gridmap.exchange.ImportKind;
import org.gridmap.exchange.ImportOptions;
import org.gridmap.exchange.ImportReport;
import org.gridmap.exchange.Imports;
import org.gridmap.exchange.OptionReader;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.FaultWords;
import org.gridmap.source.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./gridmap import}: files into the database, one transaction per file. */
@Command(
    name = "import",
    sortOptions = false,
    description = {
      "Import areas, buildings, households, barriers, base, grids, workers,"
          + " absences or incidents. 导入",
      "GeoJSON, GeoPackage, FlatGeobuf, KML, KMZ or a zipped Shapefile; tables also as xlsx, CSV or dbf"
          + " (header row; shapes in a column wkt). One fault refuses the file.",
      "import KIND --help lists the fields of a kind. 字段说明"
    })
final class ImportCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "KIND",
      description = "${COMPLETION-CANDIDATES}")
  private @Nullable ImportKind kind;

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "FILE")
  private List<Path> files = List.of();

  @Option(
      names = {"-h", "--help"},
      description = "this page; after a KIND also its fields")
  private boolean help;

  @Spec private CommandSpec spec = CommandSpec.create();

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

  @Option(
      names = "--encoding",
      description = "encoding of the texts, e.g. GB18030; without it: what the file says or can be")
  private @Nullable String encoding;

  @Option(
      names = "--layer",
      paramLabel = "NAME",
      description = "the sheet of a workbook, or the layer of a file with several")
  private @Nullable String layer;

  @Option(names = "--dry-run", description = "do everything but write")
  private boolean dryRun;

  @Option(names = "--skip-bad", description = "import the good features, list the others")
  private boolean skipBad;

  @Option(
      names = "--fix-overlaps",
      paramLabel = "M2",
      description = "overlaps of up to this many m² go to the lower code, each one reported")
  private @Nullable String fixOverlaps;

  @Option(names = "--repair", description = "make invalid rings valid, each one reported")
  private boolean repair;

  @Option(names = "--keep-outside", description = "keep incidents outside every community")
  private boolean keepOutside;

  @Option(
      names = "--into-plan",
      paramLabel = "NAME",
      description = "grids begin a draft with this name and nothing is published")
  private @Nullable String intoPlan;

  @Option(
      names = "--cut",
      description = "with --into-plan: blocks that a border crosses are cut, each one reported")
  private boolean cut;

  @Option(names = "--all", description = "print every note, not only the first of each kind")
  private boolean all;

  @Option(names = "--json", description = "print one JSON array, a report for each file")
  private boolean json;

  @Override
  public Integer call() {
    if (help) {
      spec.commandLine().usage(spec.commandLine().getOut());
      printFields(spec.commandLine().getOut());
      return GridmapCommand.GOOD;
    }
    if (kind == null || files.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), FaultWords.inBothLanguages("batch.import-what", Map.of()));
    }
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        Fault missing = Fault.of(FaultCode.FILE_MISSING, Place.FILE);
        FaultWords.lines(missing, file.toString()).forEach(spec.commandLine().getErr()::println);
        return GridmapCommand.BAD_INPUT;
      }
    }
    return ServiceContext.run(this::importAll);
  }

  private void printFields(PrintWriter out) {
    for (ImportKind each : kind == null ? ImportKind.values() : new ImportKind[] {kind}) {
      out.println();
      out.println(FaultWords.inBothLanguages("import.fields", Map.of("kind", each.word())));
      ImportFields.lines(each).forEach(out::println);
    }
  }

  private int importAll(ApplicationContext context) {
    ImportOptions options = OptionReader.read(words());
    JsonMapper mapper = json ? context.getBean(JsonMapper.class) : null;
    int worst = GridmapCommand.GOOD;
    try (ImportAnswers answers = new ImportAnswers(spec.commandLine().getOut(), mapper, all)) {
      for (Path file : files) {
        ImportReport report = importOne(context.getBean(Imports.class), options, file);
        answers.add(report, file);
        if (report.faultCount() > 0) {
          worst = GridmapCommand.FAULTS;
        }
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

  private Map<String, List<String>> words() {
    Map<String, List<String>> words = new HashMap<>();
    words.put("field", fields);
    words.put("set", constants);
    put(words, "level", level);
    put(words, "datum", datum);
    put(words, "crs", crs);
    put(words, "encoding", encoding);
    put(words, "layer", layer);
    put(words, "fix-overlaps", fixOverlaps);
    put(words, "into-plan", intoPlan);
    put(words, "dry-run", dryRun ? "true" : null);
    put(words, "skip-bad", skipBad ? "true" : null);
    put(words, "repair", repair ? "true" : null);
    put(words, "cut", cut ? "true" : null);
    put(words, "keep-outside", keepOutside ? "true" : null);
    return words;
  }

  private static void put(Map<String, List<String>> words, String name, @Nullable String word) {
    if (word != null) {
      words.put(name, List.of(word));
    }
  }
}
