package org.gridmap.source;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * CSV (RFC 4180) in UTF-8 with a header row: every row is a feature whose properties are its cells,
 * by header name; empty cells are left out. A header without a comma may be parted by semicolons or
 * tabs, and then so are the rows. Gives no geometry: which columns hold it depends on the kind of
 * thing.
 */
final class CsvFeatures implements FeatureSource {

  private static final char BYTE_ORDER_MARK = 0xFEFF;

  private final CsvText text;
  private final Map<String, Integer> positions = new LinkedHashMap<>();
  private List<String> header = List.of();
  private int count;

  CsvFeatures(InputStream bytes) {
    text = new CsvText(bytes);
  }

  @Override
  public @Nullable SourceFeature next() {
    columns();
    int start = text.line();
    List<String> cells = row();
    while (cells != null && cells.size() == 1 && cells.get(0).isEmpty()) {
      start = text.line();
      cells = row();
    }
    return cells == null ? null : feature(new Place(++count, null, start, 1), cells);
  }

  @Override
  public List<String> columns() {
    if (header.isEmpty()) {
      readHeader();
    }
    return header;
  }

  @Override
  public void close() {
    text.close();
  }

  private void readHeader() {
    text.skip(BYTE_ORDER_MARK);
    text.partBy(separator(text.ahead()));
    List<String> names = row();
    if (names == null || names.stream().allMatch(String::isBlank)) {
      throw new FaultFound(Fault.of(FaultCode.EMPTY_FILE, Place.FILE));
    }
    for (String name : names) {
      String plain = PlainText.ofCode(name);
      if (positions.put(plain, positions.size()) != null) {
        throw new FaultFound(
            Fault.of(FaultCode.COLUMN_TWICE, Place.at(1, 1)).with("column", plain));
      }
    }
    header = List.copyOf(positions.keySet());
  }

  /** What parts the names of the header: a comma unless there is none. */
  private static char separator(String head) {
    boolean commas = head.indexOf(',') >= 0;
    return commas ? ',' : head.indexOf(';') >= 0 ? ';' : head.indexOf('\t') >= 0 ? '\t' : ',';
  }

  private SourceFeature feature(Place place, List<String> cells) {
    if (cells.size() != header.size()) {
      Fault fault =
          Fault.of(FaultCode.ROW_LENGTH, place)
              .with("count", cells.size())
              .with("expected", header.size());
      return new SourceFeature(place, Map.of(), null, List.of(fault), header);
    }
    return new SourceFeature(place, new NamedCells(positions, cells), null, List.of(), header);
  }

  /** The cells of the next row; null at the end of the file. */
  private @Nullable List<String> row() {
    if (text.isAtEnd()) {
      return null;
    }
    List<String> cells = new ArrayList<>(Math.max(8, header.size()));
    do {
      cells.add(text.cell());
    } while (text.rowGoesOn());
    return cells;
  }
}
