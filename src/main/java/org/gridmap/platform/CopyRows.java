package org.gridmap.platform;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import net.postgis.jdbc.jts.JtsBinaryWriter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/**
 * Rows on their way into a table with {@code COPY}, in the surrounding transaction. The connection
 * can do nothing else until {@link #finish} or {@link #close}. Geometry travels as EWKB written by
 * postgis-jdbc, with its SRID.
 */
public final class CopyRows implements AutoCloseable {

  private static final int BUFFER_BYTES = 1 << 16;
  private static final Map<Character, String> ESCAPES =
      Map.of('\\', "\\\\", '\t', "\\t", '\n', "\\n", '\r', "\\r");

  private final JtsBinaryWriter geometries = new JtsBinaryWriter();
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(BUFFER_BYTES + 4096);
  private final StringBuilder line = new StringBuilder();
  private final CopyIn copy;

  private CopyRows(CopyIn copy) {
    this.copy = copy;
  }

  /**
   * Begins a copy.
   *
   * @param target table and columns as SQL, e.g. {@code staged (row, code)}; never from input
   */
  public static CopyRows into(DataSource database, String target) {
    Connection connection = DataSourceUtils.getConnection(database);
    try {
      CopyIn copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + target + " from stdin");
      return new CopyRows(copy);
    } catch (SQLException failure) {
      throw translated(failure);
    }
  }

  /** Adds a row; values are texts, numbers, truth values, instants, geometry or null. */
  public void add(@Nullable Object... values) {
    line.setLength(0);
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        line.append('\t');
      }
      append(values[i]);
    }
    line.append('\n');
    buffer.writeBytes(line.toString().getBytes(StandardCharsets.UTF_8));
    if (buffer.size() >= BUFFER_BYTES) {
      flush();
    }
  }

  /** Ends the copy; the rows are there. */
  public long finish() {
    flush();
    try {
      return copy.endCopy();
    } catch (SQLException failure) {
      throw translated(failure);
    }
  }

  /** Gives up a copy that was not finished. */
  @Override
  public void close() {
    try {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    } catch (SQLException failure) {
      throw translated(failure);
    }
  }

  private void append(@Nullable Object value) {
    if (value == null) {
      line.append("\\N");
    } else if (value instanceof Geometry geometry) {
      line.append(geometries.writeHexed(geometry));
    } else {
      String text = value.toString();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        String escape = c < ' ' || c == '\\' ? ESCAPES.get(c) : null;
        if (escape == null) {
          line.append(c);
        } else {
          line.append(escape);
        }
      }
    }
  }

  private void flush() {
    try {
      byte[] bytes = buffer.toByteArray();
      copy.writeToCopy(bytes, 0, bytes.length);
      buffer.reset();
    } catch (SQLException failure) {
      throw translated(failure);
    }
  }

  private static RuntimeException translated(SQLException failure) {
    return new SQLErrorCodeSQLExceptionTranslator().translate("copy", null, failure);
  }
}
