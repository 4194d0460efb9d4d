package org.gridmap.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The formats that can be read; a new one is a new constant with its {@link FeatureSource}. */
public enum FeatureFormat {
  GEOJSON {
    @Override
    FeatureSource begin(InputStream bytes) {
      return GeoJsonFeatures.of(bytes);
    }
  },
  CSV {
    @Override
    FeatureSource begin(InputStream bytes) {
      return new CsvFeatures(bytes);
    }
  };

  private static final int HEAD = 4096;

  abstract FeatureSource begin(InputStream bytes);

  /**
   * Begins to read; the stream is closed with the source. What begins with a brace is GeoJSON,
   * whatever its name says.
   *
   * @throws FaultFound {@code OTHER_FORMAT} for a format that cannot be read
   */
  public FeatureSource open(InputStream bytes) {
    BufferedInputStream buffered = new BufferedInputStream(bytes, 1 << 16);
    try {
      buffered.mark(HEAD);
      byte[] head = buffered.readNBytes(HEAD);
      buffered.reset();
      OtherFormat.refuse(head);
      return beginsWithBrace(head) ? GEOJSON.begin(buffered) : begin(buffered);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * The format of a file by its name or media type; GeoJSON unless it says that it is a table.
   *
   * @param name e.g. {@code incidents.csv} or {@code text/csv}
   */
  public static FeatureFormat of(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    boolean table = plain.contains("csv") || plain.endsWith(".txt") || plain.endsWith(".tsv");
    return table ? CSV : GEOJSON;
  }

  private static boolean beginsWithBrace(byte[] head) {
    int at = head.length > 2 && (head[0] & 0xFF) == 0xEF ? 3 : 0;
    while (at < head.length && Character.isWhitespace(head[at])) {
      at++;
    }
    return at < head.length && head[at] == '{';
  }
}
