package org.gridmap.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.gridmap.platform.Datum;

/** A file that a command reads from beginning to end, in constant memory. */
public final class FeatureFile {

  private final Path path;
  private final FieldNames names;
  private final Datum datum;
  private final List<String> columns;
  private final boolean skipBad;

  private FeatureFile(
      Path path, FieldNames names, Datum datum, List<String> columns, boolean skipBad) {
    this.path = path;
    this.names = names;
    this.datum = datum;
    this.columns = columns;
    this.skipBad = skipBad;
  }

  /** A file in WGS 84, or in the reference system it names. */
  public static FeatureFile at(Path path, FieldNames names) {
    return new FeatureFile(path, names, Datum.WGS84, List.of(), false);
  }

  /** The same in another datum. */
  public FeatureFile in(Datum other) {
    return new FeatureFile(path, names, other, columns, skipBad);
  }

  /** The same, refused when it is a table without one of these fields. */
  public FeatureFile needing(String... fields) {
    return new FeatureFile(path, names, datum, List.of(fields), skipBad);
  }

  /** The same, not refused for features with faults when {@code skip}: the findings name them. */
  public FeatureFile skippingBad(boolean skip) {
    return new FeatureFile(path, names, datum, columns, skip);
  }

  /**
   * Gives every feature.
   *
   * @return what is worth knowing; {@code NO_FEATURES} when there is none
   * @throws RefusedFile with every fault of the file, also those that were reported meanwhile
   */
  public Findings read(Consumer<Reading> take) throws IOException {
    Findings findings = new Findings();
    try {
      read(take, findings);
    } catch (FaultFound found) {
      findings.breakOff(found.fault());
    }
    if (!skipBad || findings.isUnreadable()) {
      findings.refuseIfAny(path.toString());
    }
    return findings;
  }

  private void read(Consumer<Reading> take, Findings findings) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new FaultFound(Fault.of(FaultCode.FILE_MISSING, Place.FILE));
    }
    FeatureFormat format = FeatureFormat.of(String.valueOf(path.getFileName()));
    try (InputStream bytes = Files.newInputStream(path);
        FeatureSource source = FileDoor.open(format, bytes)) {
      columns.forEach(field -> names.requireColumn(source.columns(), field));
      SourceFeature feature = source.next();
      if (feature == null) {
        findings.add(Fault.of(FaultCode.NO_FEATURES, Place.FILE));
      }
      ToWgs84 conversion = ReferenceSystems.choose(datum, null, source, feature);
      Shapes shapes = new Shapes(conversion, false);
      while (feature != null) {
        take.accept(new Reading(feature, names, shapes, findings));
        feature = source.next();
      }
      source.notes().forEach(findings::add);
    }
  }
}
