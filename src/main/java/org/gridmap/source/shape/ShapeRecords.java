package org.gridmap.source.shape;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.gridmap.source.PackedFile;
import org.jspecify.annotations.Nullable;

/** The records of a .shp file one after another, as bytes. */
final class ShapeRecords implements AutoCloseable {

  private static final int FILE_CODE = 9994;
  private static final int HEADER = 100;
  private static final int RECORD_HEADER = 8;
  private static final int LONGEST = 1 << 28;

  private final DataInputStream bytes;
  private long left;

  private ShapeRecords(InputStream bytes) {
    this.bytes = new DataInputStream(new BufferedInputStream(bytes, 1 << 16));
  }

  static ShapeRecords of(InputStream bytes) {
    ShapeRecords records = new ShapeRecords(bytes);
    try {
      byte[] header = records.bytes.readNBytes(HEADER);
      if (header.length < HEADER || ByteBuffer.wrap(header).getInt() != FILE_CODE) {
        throw new IOException("shp: header");
      }
      records.left = 2L * (ByteBuffer.wrap(header).getInt(24) & 0xFFFFFFFFL) - HEADER;
      return records;
    } catch (IOException broken) {
      records.close();
      throw PackedFile.damaged(broken);
    }
  }

  /**
   * The content of the next record, to be read little-endian; null at the end.
   *
   * @throws org.gridmap.source.FaultFound {@code FILE_DAMAGED} when the file is shorter or longer
   *     than its header says
   */
  @Nullable ByteBuffer next() {
    try {
      return left <= 0 ? end() : record();
    } catch (IOException broken) {
      throw PackedFile.damaged(broken);
    }
  }

  private @Nullable ByteBuffer end() throws IOException {
    if (left < 0 || bytes.read() >= 0) {
      throw new IOException("shp: length");
    }
    return null;
  }

  private ByteBuffer record() throws IOException {
    byte[] header = bytes.readNBytes(RECORD_HEADER);
    if (header.length < RECORD_HEADER) {
      throw new EOFException("shp: " + left + " bytes are missing");
    }
    long length = 2L * (ByteBuffer.wrap(header).getInt(4) & 0xFFFFFFFFL);
    left -= RECORD_HEADER + length;
    if (length < 4 || length > LONGEST || left < 0) {
      throw new IOException("shp: record of " + length + " bytes");
    }
    byte[] content = bytes.readNBytes((int) length);
    if (content.length < length) {
      throw new EOFException("shp: " + (length - content.length + left) + " bytes are missing");
    }
    return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
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
