package org.gridmap.source;

import java.io.InputStream;
import java.util.Locale;

/** The formats that can be read; a new one is a new constant with its {@link FeatureSource}. */
public enum FeatureFormat {
  GEOJSON {
    @Override
    public FeatureSource open(InputStream bytes) {
      return new GeoJsonFeatures(bytes);
    }
  },
  CSV {
    @Override
    public FeatureSource open(InputStream bytes) {
      return new CsvFeatures(bytes);
    }
  };

  /** Begins to read; the stream is closed with the source. */
  public abstract FeatureSource open(InputStream bytes);

  /**
   * The format of a file by its name or media type; GeoJSON unless it says CSV.
   *
   * @param name e.g. {@code incidents.csv} or {@code text/csv}
   */
  public static FeatureFormat of(String name) {
    return name.toLowerCase(Locale.ROOT).contains("csv") ? CSV : GEOJSON;
  }
}
