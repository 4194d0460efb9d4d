package org.gridmap.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A source that reads from a laid down copy of its file, within limits; the copy goes with it. */
final class LaidSource implements FeatureSource {

  private final FeatureSource source;
  private final Spool copy;
  private final ReadLimits limits;
  private final long begun = System.nanoTime();
  private long count;

  LaidSource(FeatureSource source, Spool copy, ReadLimits limits) {
    this.source = source;
    this.copy = copy;
    this.limits = limits;
  }

  @Override
  public @Nullable SourceFeature next() {
    SourceFeature feature = source.next();
    if (feature != null && ++count > limits.features()) {
      throw new FaultFound(
          Fault.of(FaultCode.TOO_MANY_FEATURES, Place.FILE).with("most", limits.features()));
    }
    if (System.nanoTime() - begun > limits.time().toNanos()) {
      throw new FaultFound(
          Fault.of(FaultCode.READ_TOO_LONG, Place.FILE).with("minutes", limits.time().toMinutes()));
    }
    return feature;
  }

  @Override
  public List<String> columns() {
    return source.columns();
  }

  @Override
  public Optional<String> declaredCrs() {
    return source.declaredCrs();
  }

  @Override
  public boolean leavesCrsOpen() {
    return source.leavesCrsOpen();
  }

  @Override
  public List<Fault> notes() {
    return source.notes();
  }

  @Override
  public void close() {
    try (copy) {
      source.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
