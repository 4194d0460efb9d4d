package org.gridmap.source.shape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gridmap.source.Fault;
import org.gridmap.source.FeatureSource;
import org.gridmap.source.Place;
import org.gridmap.source.ReadChoices;
import org.gridmap.source.SourceFeature;
import org.jspecify.annotations.Nullable;

/** A dBASE table by itself: rows without geometry. */
public final class DbfFeatures implements FeatureSource {

  private final DbfRows rows;
  private int count;

  private DbfFeatures(DbfRows rows) {
    this.rows = rows;
  }

  public static FeatureSource open(Path file, ReadChoices choices) {
    return new DbfFeatures(DbfRows.open(() -> bytes(file), "", choices));
  }

  private static InputStream bytes(Path file) {
    try {
      return Files.newInputStream(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public @Nullable SourceFeature next() {
    Map<String, Object> row = rows.next();
    while (row != null && row.isEmpty()) {
      row = rows.next();
    }
    return row == null
        ? null
        : new SourceFeature(new Place(++count, null, 0, 0), row, null, List.of(), rows.names());
  }

  @Override
  public List<String> columns() {
    return rows.names();
  }

  @Override
  public List<Fault> notes() {
    return rows.notes();
  }

  @Override
  public void close() {
    rows.close();
  }
}
