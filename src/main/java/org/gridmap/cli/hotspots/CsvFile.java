package org.gridmap.cli.hotspots;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table with a line of column names (RFC 4180, UTF-8, byte order mark allowed), read line by
 * line. A quoted field may not hold a line break.
 */
public final class CsvFile implements AutoCloseable {

  private final Path path;
  private final BufferedReader reader;
  private final List<String> header;
  private List<String> fields = List.of();
  private int line = 1;

  private CsvFile(Path path, BufferedReader reader) throws IOException {
    this.path = path;
    this.reader = reader;
    String first = reader.readLine();
    this.header = first == null ? List.of() : split(first.replaceFirst("^\uFEFF", "").strip());
  }

  /**
   * Opens a file and reads its column names.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public static CsvFile open(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IllegalArgumentException("There is no file " + path);
    }
    return new CsvFile(path, Files.newBufferedReader(path, StandardCharsets.UTF_8));
  }

  /**
   * The place of a column, the first of its names that the table has.
   *
   * @throws IllegalArgumentException if the table has no such column
   */
  public int column(String... names) {
    for (String name : names) {
      int at = header.indexOf(name);
      if (at >= 0) {
        return at;
      }
    }
    throw new IllegalArgumentException(
        path + " has no column '" + names[0] + "', only " + String.join(",", header));
  }

  /** Goes to the next line that is not empty; false at the end. */
  public boolean next() throws IOException {
    try {
      String text = reader.readLine();
      while (text != null && text.isBlank()) {
        line++;
        text = reader.readLine();
      }
      line++;
      fields = text == null ? List.of() : split(text);
      return text != null;
    } catch (CharacterCodingException notUtf8) {
      throw new IllegalArgumentException(path + ", line " + (line + 1) + ": not UTF-8", notUtf8);
    }
  }

  /** A field without surrounding blanks; empty when the line is too short. */
  public String text(int column) {
    return column < fields.size() ? fields.get(column).strip() : "";
  }

  /** A field as a finite number. */
  public double number(int column) {
    try {
      double number = Double.parseDouble(text(column));
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw fault("'" + text(column) + "' in " + header.get(column) + " is not a number");
    }
    throw fault("'" + text(column) + "' in " + header.get(column) + " is not finite");
  }

  /** What is wrong with the present line. */
  public IllegalArgumentException fault(String what) {
    return new IllegalArgumentException(path + ", line " + line + ": " + what);
  }

  private static List<String> split(String text) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
