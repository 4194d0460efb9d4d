package org.gridmap.source.shape;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridmap.source.PackedFile;
import org.jspecify.annotations.Nullable;

/** The records of a dBASE table as bytes: which characters they are is decided elsewhere. */
final class DbfTable implements AutoCloseable {

  private static final int HEADER = 32;
  private static final int FIELD = 32;
  private static final int NAME = 11;
  private static final int END_OF_HEADER = 0x0D;
  private static final int END_OF_TABLE = 0x1A;
  private static final int DELETED = '*';

  private final DataInputStream bytes;
  private final List<Column> columns = new ArrayList<>();
  private int language;
  private long records;
  private int recordLength;

  /**
   * One column.
   *
   * @param name bytes up to the first zero
   * @param type C text, N and F numbers, D date, L truth, others are left out
   */
  record Column(byte[] name, char type, int length) {}

  private DbfTable(InputStream bytes) {
    this.bytes = new DataInputStream(new BufferedInputStream(bytes, 1 << 16));
  }

  /** Reads the header; the stream is closed with the table. */
  static DbfTable of(InputStream bytes) {
    DbfTable table = new DbfTable(bytes);
    try {
      table.readHeader();
      return table;
    } catch (IOException broken) {
      table.close();
      throw PackedFile.damaged(broken);
    } catch (RuntimeException refused) {
      table.close();
      throw refused;
    }
  }

  private void readHeader() throws IOException {
    byte[] header = bytes.readNBytes(HEADER);
    if (header.length < HEADER) {
      throw new EOFException("dbf: " + header.length + " bytes");
    }
    records = number(header, 4, 4);
    int length = (int) number(header, 8, 2);
    recordLength = (int) number(header, 10, 2);
    language = header[29] & 0xFF;
    byte[] fields = bytes.readNBytes(Math.max(0, length - HEADER));
    int width = 1;
    for (int at = 0; at + FIELD <= fields.length && fields[at] != END_OF_HEADER; at += FIELD) {
      Column column = column(fields, at);
      columns.add(column);
      width += column.length();
    }
    if (columns.isEmpty() || width > recordLength) {
      throw new IOException("dbf: " + width + " > " + recordLength);
    }
  }

  private static Column column(byte[] fields, int at) {
    int end = at;
    while (end < at + NAME && fields[end] != 0) {
      end++;
    }
    byte[] name = Arrays.copyOfRange(fields, at, end);
    return new Column(name, (char) (fields[at + NAME] & 0xFF), fields[at + 16] & 0xFF);
  }

  private static long number(byte[] source, int at, int length) {
    long number = 0;
    for (int i = length - 1; i >= 0; i--) {
      number = number << 8 | source[at + i] & 0xFF;
    }
    return number;
  }

  List<Column> columns() {
    return columns;
  }

  /** The language driver, a byte that names the encoding; 0 when it names none. */
  int language() {
    return language;
  }

  /** How many records the header promises. */
  long records() {
    return records;
  }

  /**
   * The cells of the next record; an empty list for one that was deleted, null at the end.
   *
   * @throws org.gridmap.source.FaultFound {@code FILE_DAMAGED} when it breaks off
   */
  @Nullable List<byte[]> next() {
    try {
      byte[] record = bytes.readNBytes(recordLength);
      boolean end = record.length == 0 || record[0] == END_OF_TABLE;
      if (end) {
        return null;
      }
      if (record.length < recordLength) {
        throw new EOFException("dbf: " + record.length + " < " + recordLength);
      }
      return record[0] == DELETED ? List.of() : cells(record);
    } catch (IOException broken) {
      throw PackedFile.damaged(broken);
    }
  }

  private List<byte[]> cells(byte[] record) {
    List<byte[]> cells = new ArrayList<>(columns.size());
    int at = 1;
    for (Column column : columns) {
      cells.add(Arrays.copyOfRange(record, at, at + column.length()));
      at += column.length();
    }
    return cells;
  }

  @Override
  public void close() {
    try {
      bytes.close();
    } catch (IOException failure) {
      throw PackedFile.damaged(failure);
    }
  }
}
