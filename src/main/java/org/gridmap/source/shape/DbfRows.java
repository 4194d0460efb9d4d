package org.gridmap.source.shape;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.FaultFound;
import org.gridmap.source.NumberText;
import org.gridmap.source.Place;
import org.gridmap.source.ReadChoices;
import org.jspecify.annotations.Nullable;

/** The records of a table as properties, in the encoding that all of it can be. */
final class DbfRows implements AutoCloseable {

  private final DbfTable table;
  private final Charset charset;
  private final List<String> names = new ArrayList<>();
  private final List<Fault> notes = new ArrayList<>();

  private DbfRows(DbfTable table, Charset charset) {
    this.table = table;
    this.charset = charset;
  }

  /**
   * Begins with a look at the whole table for its encoding.
   *
   * @param bytes gives the table, twice
   * @param page what the .cpg says; empty when there is none
   * @throws FaultFound {@code ENCODING_WRONG}, {@code COLUMN_TWICE}, {@code FILE_DAMAGED}
   */
  static DbfRows open(Supplier<InputStream> bytes, String page, ReadChoices choices) {
    DbfEncoding encoding;
    try (DbfTable table = DbfTable.of(bytes.get())) {
      encoding = new DbfEncoding(table.language(), page, choices);
      look(table, encoding);
    }
    Charset claimed = encoding.claimed();
    Charset charset =
        encoding
            .best()
            .orElseThrow(
                () ->
                    new FaultFound(
                        Fault.of(FaultCode.ENCODING_WRONG, Place.FILE)
                            .with(
                                "encoding", claimed == null ? "UTF-8, GB18030" : claimed.name())));
    DbfRows rows = new DbfRows(DbfTable.of(bytes.get()), charset);
    if (!charset.equals(claimed)) {
      rows.notes.add(
          Fault.of(FaultCode.ENCODING_FOUND, Place.FILE).with("encoding", charset.name()));
    }
    rows.readNames();
    return rows;
  }

  private static void look(DbfTable table, DbfEncoding encoding) {
    table.columns().forEach(column -> encoding.see(column.name()));
    for (List<byte[]> cells = table.next(); cells != null; cells = table.next()) {
      for (int i = 0; i < cells.size(); i++) {
        if (table.columns().get(i).type() == 'C') {
          encoding.see(cells.get(i));
        }
      }
    }
  }

  private void readNames() {
    for (DbfTable.Column column : table.columns()) {
      String name = DbfEncoding.decode(column.name(), charset).orElse("").strip();
      if (names.contains(name)) {
        close();
        throw new FaultFound(Fault.of(FaultCode.COLUMN_TWICE, Place.FILE).with("column", name));
      }
      names.add(name);
    }
  }

  List<String> names() {
    return List.copyOf(names);
  }

  List<Fault> notes() {
    return List.copyOf(notes);
  }

  long records() {
    return table.records();
  }

  /** The next record by name; empty for one that was deleted, null at the end. */
  @Nullable Map<String, Object> next() {
    List<byte[]> cells = table.next();
    if (cells == null) {
      return null;
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      Object value = value(table.columns().get(i).type(), cells.get(i));
      if (value != null) {
        properties.put(names.get(i), value);
      }
    }
    return properties;
  }

  private @Nullable Object value(char type, byte[] cell) {
    String text = DbfEncoding.decode(cell, charset).orElse("").replace("\0", "").strip();
    if (text.isEmpty() || "MGBP".indexOf(type) >= 0) {
      return null;
    }
    return switch (type) {
      case 'N', 'F' -> text.startsWith("*") ? null : new NumberText(text);
      case 'D' -> date(text);
      case 'L' -> "YyTt".contains(text) ? Boolean.TRUE : "NnFf".contains(text) ? false : null;
      default -> text;
    };
  }

  private static String date(String text) {
    return text.matches("\\d{8}")
        ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6)
        : text;
  }

  @Override
  public void close() {
    table.close();
  }
}
