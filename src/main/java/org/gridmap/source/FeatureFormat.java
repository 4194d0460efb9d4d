package org.gridmap.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.gridmap.source.fgb.FlatGeobufFeatures;
import org.gridmap.source.gpkg.GeoPackageFeatures;
import org.gridmap.source.kml.KmlFeatures;
import org.gridmap.source.shape.DbfFeatures;
import org.gridmap.source.shape.ShapefileFeatures;
import org.gridmap.source.sheet.SheetFeatures;

/** The formats that can be read; a new one is a new constant with its {@link FeatureSource}. */
public enum FeatureFormat {
  GEOJSON {
    @Override
    FeatureSource begin(Path file, ReadChoices choices) throws IOException {
      return GeoJsonFeatures.in(file);
    }
  },
  CSV {
    @Override
    FeatureSource begin(Path file, ReadChoices choices) throws IOException {
      return TableText.open(file, choices);
    }
  },
  XLSX {
    @Override
    FeatureSource begin(Path file, ReadChoices choices) {
      return SheetFeatures.open(file, choices);
    }
  },
  SHAPEFILE {
    @Override
    FeatureSource begin(Path file, ReadChoices choices) {
      return ShapefileFeatures.open(file, choices);
    }
  },
  DBF {
    @Override
    FeatureSource begin(Path file, ReadChoices choices) throws IOException {
      return DbfFeatures.open(file, choices);
    }
  },
  GEOPACKAGE {
    @Override
    FeatureSource begin(Path file, ReadChoices choices) {
      return GeoPackageFeatures.open(file, choices);
    }
  },
  FLATGEOBUF {
    @Override
    FeatureSource begin(Path file, ReadChoices choices) throws IOException {
      return FlatGeobufFeatures.of(Files.newInputStream(file));
    }
  },
  KML {
    @Override
    FeatureSource begin(Path file, ReadChoices choices) throws IOException {
      return KmlFeatures.of(Files.newInputStream(file));
    }
  },
  KMZ {
    @Override
    FeatureSource begin(Path file, ReadChoices choices) {
      return KmlFeatures.packed(PackedFile.open(file, choices.limits()));
    }
  };

  abstract FeatureSource begin(Path file, ReadChoices choices) throws IOException;

  /** The same with nothing said about the file. */
  public FeatureSource open(InputStream bytes) {
    return open(bytes, ReadChoices.USUAL);
  }

  /**
   * Begins to read; the stream is closed with the source. What a file is, its first bytes say; this
   * format is only for text that could be anything.
   *
   * @throws FaultFound {@code OTHER_FORMAT} for a format that cannot be read
   */
  public FeatureSource open(InputStream bytes, ReadChoices choices) {
    try (InputStream all = bytes) {
      Spool copy = Spool.of(new BufferedInputStream(all, 1 << 16), choices.limits());
      try {
        FeatureFormat format = FirstBytes.formatOf(copy.file(), this, choices.limits());
        return new LaidSource(format.begin(copy.file(), choices), copy, choices.limits());
      } catch (IOException | RuntimeException failure) {
        copy.close();
        throw failure;
      }
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
}
