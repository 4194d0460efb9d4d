package org.gridmap.source.fgb;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultFound;
import org.gridmap.source.FeatureSource;
import org.gridmap.source.NumberText;
import org.gridmap.source.PackedFile;
import org.gridmap.source.Place;
import org.gridmap.source.SourceFeature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The features of a FlatGeobuf file, one after another. */
public final class FlatGeobufFeatures implements FeatureSource {

  private static final int MAGIC = 8;
  private static final int LONGEST = 1 << 28;
  private static final int NODE = 40;

  private final DataInputStream bytes;
  private final List<String> columns = new ArrayList<>();
  private final List<Integer> types = new ArrayList<>();
  private int geometryType;
  private @Nullable String system;
  private int count;

  private FlatGeobufFeatures(InputStream bytes) {
    this.bytes = new DataInputStream(new BufferedInputStream(bytes, 1 << 16));
  }

  /**
   * Begins to read; the stream is closed with the source.
   *
   * @throws FaultFound {@code FILE_DAMAGED}
   */
  public static FeatureSource of(InputStream bytes) {
    FlatGeobufFeatures features = new FlatGeobufFeatures(bytes);
    try {
      features.bytes.skipNBytes(MAGIC);
      features.readHeader();
      return features;
    } catch (IOException | IndexOutOfBoundsException broken) {
      features.close();
      throw PackedFile.damaged(broken);
    }
  }

  private void readHeader() throws IOException {
    ByteBuffer message = message();
    if (message == null) {
      throw new EOFException("fgb: header");
    }
    FlatTable header = FlatTable.root(message);
    geometryType = header.unsignedByte(2);
    for (FlatTable column : header.tables(7)) {
      columns.add(column.text(0).orElse(""));
      types.add(column.unsignedByte(1));
    }
    header
        .table(10)
        .ifPresent(
            crs -> {
              int code = crs.integer(1);
              String owner = crs.text(0).orElse("EPSG");
              system = code > 0 ? owner + ":" + code : crs.text(4).orElse(null);
            });
    bytes.skipNBytes(indexSize(header.longer(8), header.unsignedShort(9, 16)));
  }

  private static long indexSize(long features, int node) throws IOException {
    if (node == 0 || features == 0) {
      return 0;
    }
    if (node < 2 || features < 0 || features > Integer.MAX_VALUE) {
      throw new IOException("fgb: index");
    }
    long nodes = features;
    for (long level = features; level != 1; ) {
      level = (level + node - 1) / node;
      nodes += level;
    }
    return nodes * NODE;
  }

  private @Nullable ByteBuffer message() throws IOException {
    byte[] size = bytes.readNBytes(4);
    if (size.length == 0) {
      return null;
    }
    int length =
        size.length < 4 ? -1 : ByteBuffer.wrap(size).order(ByteOrder.LITTLE_ENDIAN).getInt();
    if (length < 4 || length > LONGEST) {
      throw new IOException("fgb: message of " + length + " bytes");
    }
    byte[] message = bytes.readNBytes(length);
    if (message.length < length) {
      throw new EOFException("fgb: " + (length - message.length) + " bytes are missing");
    }
    return ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public @Nullable SourceFeature next() {
    try {
      ByteBuffer message = message();
      return message == null
          ? null
          : feature(FlatTable.root(message), new Place(++count, null, 0, 0));
    } catch (IOException | IndexOutOfBoundsException | BufferUnderflowException broken) {
      throw PackedFile.damaged(broken);
    }
  }

  private SourceFeature feature(FlatTable table, Place place) {
    List<Fault> faults = new ArrayList<>();
    Geometry shape = null;
    try {
      shape = table.table(0).map(own -> FlatGeometry.read(own, geometryType, place)).orElse(null);
    } catch (FaultFound found) {
      faults.add(found.fault());
    }
    ByteBuffer values = ByteBuffer.wrap(table.octets(1)).order(ByteOrder.LITTLE_ENDIAN);
    Map<String, Object> properties = new LinkedHashMap<>();
    while (values.hasRemaining()) {
      int column = values.getShort() & 0xFFFF;
      Object value = value(types.get(column), values);
      if (value != null) {
        properties.put(columns.get(column), value);
      }
    }
    return new SourceFeature(place, properties, shape, faults, columns);
  }

  private static @Nullable Object value(int type, ByteBuffer values) {
    return switch (type) {
      case 0 -> number(values.get());
      case 1 -> number(values.get() & 0xFF);
      case 2 -> values.get() != 0;
      case 3 -> number(values.getShort());
      case 4 -> number(values.getShort() & 0xFFFF);
      case 5 -> number(values.getInt());
      case 6 -> number(values.getInt() & 0xFFFFFFFFL);
      case 7 -> number(values.getLong());
      case 8 -> new NumberText(Long.toUnsignedString(values.getLong()));
      case 9 -> number(values.getFloat());
      case 10 -> number(values.getDouble());
      case 14 -> binary(values);
      default -> text(values);
    };
  }

  private static NumberText number(Number number) {
    return new NumberText(number.toString());
  }

  private static String text(ByteBuffer values) {
    return new String(octets(values), StandardCharsets.UTF_8);
  }

  private static @Nullable Object binary(ByteBuffer values) {
    octets(values);
    return null;
  }

  private static byte[] octets(ByteBuffer values) {
    int length = values.getInt();
    if (length < 0 || length > values.remaining()) {
      throw new IndexOutOfBoundsException("fgb: text of " + length);
    }
    byte[] octets = new byte[length];
    values.get(octets);
    return octets;
  }

  @Override
  public List<String> columns() {
    return List.copyOf(columns);
  }

  @Override
  public Optional<String> declaredCrs() {
    return Optional.ofNullable(system);
  }

  @Override
  public boolean leavesCrsOpen() {
    return system == null;
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
