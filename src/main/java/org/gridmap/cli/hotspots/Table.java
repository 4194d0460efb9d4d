package org.gridmap.cli.hotspots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One table being written: UTF-8, a line feed after each line, numbers with up to 15 significant
 * digits and a point, the same on every machine.
 */
final class Table implements AutoCloseable {

  private static final MathContext DIGITS = new MathContext(15);
  private static final double EXACT_WHOLE = 1e15;

  private final Writer writer;
  private final StringBuilder line = new StringBuilder();

  private Table(Writer writer) {
    this.writer = writer;
  }

  static Table of(Path directory, String name, String... columns) throws IOException {
    Table table = new Table(Files.newBufferedWriter(directory.resolve(name)));
    table.row((Object[]) columns);
    return table;
  }

  /** Writes one line; a {@code Double} as a number, anything else as it prints. */
  void row(Object... fields) {
    line.setLength(0);
    for (int i = 0; i < fields.length; i++) {
      line.append(i == 0 ? "" : ",");
      line.append(fields[i] instanceof Double number ? number(number) : quoted(fields[i]));
    }
    line.append('\n');
    try {
      writer.append(line);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
    }
    if (value == Math.rint(value) && Math.abs(value) < EXACT_WHOLE) {
      return Long.toString((long) value);
    }
    return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toString();
  }

  private static String quoted(Object field) {
    String text = field.toString();
    return text.indexOf(',') < 0 && text.indexOf('"') < 0
        ? text
        : '"' + text.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
