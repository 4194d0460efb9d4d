package org.gridmap.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * CSV (RFC 4180) in UTF-8 with a header row: every row is a feature whose properties are its cells,
 * by header name; empty cells are left out. A header without a comma may be parted by semicolons or
 * tabs, and then so are the rows. Gives no geometry: which columns hold it depends on the kind of
 * thing.
 */
final class CsvFeatures implements FeatureSource {

  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int LONGEST_HEADER = 8192;

  private final Reader text;
  private List<String> header = List.of();
  private final StringBuilder cell = new StringBuilder();
  private int comma = ',';
  private int peeked = -2;
  private int line = 1;
  private int count;

  CsvFeatures(InputStream bytes) {
    text = new BufferedReader(new InputStreamReader(new StrictUtf8(bytes), StandardCharsets.UTF_8));
  }

  @Override
  public @Nullable SourceFeature next() {
    columns();
    int start = line;
    List<String> cells = row();
    while (cells != null && cells.size() == 1 && cells.get(0).isEmpty()) {
      start = line;
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
    try {
      text.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void readHeader() {
    skipByteOrderMark();
    comma = separator();
    List<String> names = row();
    if (names == null || names.stream().allMatch(String::isBlank)) {
      throw new FaultFound(Fault.of(FaultCode.EMPTY_FILE, Place.FILE));
    }
    List<String> columns = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      String plain = PlainText.ofCode(name);
      if (!seen.add(plain)) {
        throw new FaultFound(
            Fault.of(FaultCode.COLUMN_TWICE, Place.at(1, 1)).with("column", plain));
      }
      columns.add(plain);
    }
    header = List.copyOf(columns);
  }

  private void skipByteOrderMark() {
    try {
      text.mark(1);
      if (text.read() != BYTE_ORDER_MARK) {
        text.reset();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What parts the names of the header: a comma unless there is none. */
  private int separator() {
    try {
      text.mark(LONGEST_HEADER);
      char[] first = new char[LONGEST_HEADER];
      int length = Math.max(0, text.read(first));
      text.reset();
      String head = new String(first, 0, length).lines().findFirst().orElse("");
      boolean commas = head.indexOf(',') >= 0;
      return commas ? ',' : head.indexOf(';') >= 0 ? ';' : head.indexOf('\t') >= 0 ? '\t' : ',';
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private SourceFeature feature(Place place, List<String> cells) {
    if (cells.size() != header.size()) {
      Fault fault =
          Fault.of(FaultCode.ROW_LENGTH, place)
              .with("count", cells.size())
              .with("expected", header.size());
      return new SourceFeature(place, Map.of(), null, List.of(fault), header);
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        properties.put(header.get(i), cells.get(i));
      }
    }
    return new SourceFeature(place, properties, null, List.of(), header);
  }

  /** The cells of the next row; null at the end of the file. */
  private @Nullable List<String> row() {
    int c = take();
    if (c < 0) {
      return null;
    }
    List<String> cells = new ArrayList<>(Math.max(8, header.size()));
    while (true) {
      c = c == '"' ? quoted() : plain(c);
      cells.add(cell.toString());
      if (c != comma) {
        return cells;
      }
      c = take();
    }
  }

  /** Reads a cell without quotes from its first character; returns what ended it. */
  private int plain(int first) {
    cell.setLength(0);
    int c = first;
    while (c >= 0 && c != comma && c != '\n') {
      cell.append((char) c);
      c = take();
    }
    return c;
  }

  /** Reads a cell after its opening quote; returns what ended it. */
  private int quoted() {
    int start = line;
    StringBuilder content = new StringBuilder();
    while (true) {
      int c = take();
      if (c < 0) {
        throw new FaultFound(Fault.of(FaultCode.QUOTE_NOT_CLOSED, Place.at(start, 1)));
      }
      if (c != '"') {
        content.append((char) c);
      } else if (peek() == '"') {
        content.append((char) take());
      } else {
        int end = plain(take());
        cell.insert(0, content);
        return end;
      }
    }
  }

  private int peek() {
    if (peeked == -2) {
      peeked = read();
    }
    return peeked;
  }

  private int take() {
    int c = peeked == -2 ? read() : peeked;
    peeked = -2;
    if (c == '\n') {
      line++;
    }
    return c;
  }

  /** The next character, line ends of every kind as a line feed; −1 at the end. */
  private int read() {
    try {
      int c = text.read();
      return c == '\r' ? '\n' == lookAhead() ? text.read() : '\n' : c;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private int lookAhead() throws IOException {
    text.mark(1);
    int c = text.read();
    text.reset();
    return c;
  }
}
