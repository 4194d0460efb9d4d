package org.gridmap.source.gpkg;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.FaultFound;
import org.gridmap.source.FeatureSource;
import org.gridmap.source.NumberText;
import org.gridmap.source.PackedFile;
import org.gridmap.source.Place;
import org.gridmap.source.ReadChoices;
import org.gridmap.source.SourceFeature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The features of one layer of a GeoPackage (OGC 12-128r18); its key is no property. */
public final class GeoPackageFeatures implements FeatureSource {

  private static final String LAYERS =
      """
      select c.table_name, g.column_name, s.organization, s.organization_coordsys_id
      from gpkg_contents c
      join gpkg_geometry_columns g on g.table_name = c.table_name
      join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id
      where c.data_type = 'features'
      order by c.table_name
      """;

  private final Connection connection;
  private final Layer layer;
  private final Statement statement;
  private final ResultSet rows;
  private final List<String> columns = new ArrayList<>();
  private int count;

  private record Layer(String table, String geometry, String organization, int system) {}

  private GeoPackageFeatures(Connection connection, Layer layer) throws SQLException {
    this.connection = connection;
    this.layer = layer;
    String key = keyOf(connection, layer.table());
    statement = connection.createStatement();
    rows = statement.executeQuery("select * from " + quoted(layer.table()));
    ResultSetMetaData names = rows.getMetaData();
    for (int i = 1; i <= names.getColumnCount(); i++) {
      String name = names.getColumnName(i);
      if (!name.equals(layer.geometry()) && !name.equals(key)) {
        columns.add(name);
      }
    }
  }

  /**
   * Opens the one layer of a file, or the one that was chosen.
   *
   * @throws FaultFound {@code FILE_DAMAGED}, {@code NO_LAYER_IN_FILE}, {@code LAYER_NOT_NAMED},
   *     {@code LAYER_UNKNOWN}
   */
  public static FeatureSource open(Path file, ReadChoices choices) {
    Properties readOnly = new Properties();
    readOnly.setProperty("open_mode", "1");
    Connection connection = null;
    try {
      connection = new org.sqlite.JDBC().connect("jdbc:sqlite:" + file, readOnly);
      return new GeoPackageFeatures(connection, chosen(layers(connection), choices.layer()));
    } catch (SQLException broken) {
      close(connection);
      throw PackedFile.damaged(broken);
    } catch (FaultFound refused) {
      close(connection);
      throw refused;
    }
  }

  private static List<Layer> layers(Connection connection) throws SQLException {
    List<Layer> layers = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(LAYERS)) {
      while (rows.next()) {
        layers.add(
            new Layer(rows.getString(1), rows.getString(2), rows.getString(3), rows.getInt(4)));
      }
    }
    return layers;
  }

  private static Layer chosen(List<Layer> all, @Nullable String name) {
    String names = String.join(", ", all.stream().map(Layer::table).toList());
    if (all.isEmpty()) {
      throw new FaultFound(Fault.of(FaultCode.NO_LAYER_IN_FILE, Place.FILE).with("names", "—"));
    }
    List<Layer> fitting =
        name == null ? all : all.stream().filter(layer -> layer.table().equals(name)).toList();
    if (fitting.size() != 1) {
      FaultCode code = name == null ? FaultCode.LAYER_NOT_NAMED : FaultCode.LAYER_UNKNOWN;
      throw new FaultFound(
          Fault.of(code, Place.FILE).with("layer", name == null ? "" : name).with("layers", names));
    }
    return fitting.get(0);
  }

  private static @Nullable String keyOf(Connection connection, String table) throws SQLException {
    String sql = "select name from pragma_table_info(?) where pk = 1 and upper(type) = 'INTEGER'";
    try (PreparedStatement keys = connection.prepareStatement(sql)) {
      keys.setString(1, table);
      try (ResultSet row = keys.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  @Override
  public @Nullable SourceFeature next() {
    try {
      return rows.next() ? feature(new Place(++count, null, 0, 0)) : null;
    } catch (SQLException broken) {
      throw PackedFile.damaged(broken);
    }
  }

  private SourceFeature feature(Place place) throws SQLException {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String column : columns) {
      Object value = value(rows.getObject(column));
      if (value != null) {
        properties.put(column, value);
      }
    }
    List<Fault> faults = new ArrayList<>();
    Geometry shape = null;
    try {
      byte[] blob = rows.getBytes(layer.geometry());
      shape = blob == null ? null : GeoPackageShape.read(blob, place);
    } catch (FaultFound found) {
      faults.add(found.fault());
    }
    return new SourceFeature(place, properties, shape, faults, columns);
  }

  private static @Nullable Object value(@Nullable Object raw) {
    if (raw instanceof Number number) {
      return new NumberText(number.toString());
    }
    return raw instanceof String ? raw : null;
  }

  @Override
  public List<String> columns() {
    return List.copyOf(columns);
  }

  @Override
  public Optional<String> declaredCrs() {
    return leavesCrsOpen()
        ? Optional.empty()
        : Optional.of(layer.organization() + ":" + layer.system());
  }

  @Override
  public boolean leavesCrsOpen() {
    return layer.system() <= 0;
  }

  @Override
  public void close() {
    close(connection);
  }

  private static void close(@Nullable Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException broken) {
      throw PackedFile.damaged(broken);
    }
  }
}
