package org.gridmap.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * GeoJSON (RFC 7946) as a stream: the members of the root may come in any order, only one feature
 * is in memory at a time. A single feature or geometry counts as a collection of one, a geometry
 * collection as one feature per geometry, features one after another (a line each) as a collection.
 * The {@code crs} member of the old specification is understood before and behind the features.
 */
final class GeoJsonFeatures implements FeatureSource {

  private static final JsonMapper JSON =
      new JsonMapper(
          JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());
  private static final Set<String> SEVERAL = Set.of("FeatureCollection");

  private final JsonParser json;
  private final Map<String, JsonNode> members = new LinkedHashMap<>();
  private @Nullable Iterator<SourceFeature> rest;
  private @Nullable String crs;
  private boolean begun;
  private boolean inFeatures;
  private boolean onePerLine;
  private int count;

  private GeoJsonFeatures(InputStream bytes, @Nullable String lateCrs) {
    json = JSON.createParser(new StrictUtf8(bytes));
    crs = lateCrs;
  }

  /** Begins to read; the file is looked through first when it may name its crs at the end. */
  static GeoJsonFeatures in(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    return new GeoJsonFeatures(new WithoutRecordSeparators(bytes), LateCrs.in(file));
  }

  @Override
  public @Nullable SourceFeature next() {
    try {
      if (!begun) {
        begun = true;
        openRoot();
      }
      if (rest == null && !inFeatures) {
        readMembers();
      }
      if (inFeatures) {
        SourceFeature feature = nextOfArray();
        if (feature != null) {
          return feature;
        }
        readMembers();
      }
      if (rest != null && rest.hasNext()) {
        return rest.next();
      }
      return onePerLine ? nextLine() : null;
    } catch (JacksonException broken) {
      throw explained(broken);
    }
  }

  @Override
  public Optional<String> declaredCrs() {
    return Optional.ofNullable(crs);
  }

  @Override
  public void close() {
    json.close();
  }

  private void openRoot() {
    JsonToken first = json.nextToken();
    if (first == null) {
      throw new FaultFound(Fault.of(FaultCode.EMPTY_FILE, Place.FILE));
    }
    if (first != JsonToken.START_OBJECT) {
      throw new FaultFound(Fault.of(FaultCode.ROOT_NOT_OBJECT, here()));
    }
  }

  /** Reads members of the root up to the features or the end. */
  private void readMembers() {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("features")) {
        if (value != JsonToken.START_ARRAY) {
          throw new FaultFound(Fault.of(FaultCode.FEATURES_NOT_ARRAY, here()));
        }
        inFeatures = true;
        return;
      }
      keep(name, ExactTree.member(name, json));
    }
    JsonToken behind = json.nextToken();
    rest = single();
    onePerLine = behind == JsonToken.START_OBJECT && isFeature();
    count = onePerLine ? 1 : count;
    if (behind != null && !onePerLine) {
      throw new FaultFound(Fault.of(FaultCode.MORE_THAN_ONE_ROOT, here()));
    }
  }

  private boolean isFeature() {
    JsonNode type = members.get("type");
    return type != null && type.isString() && type.stringValue().equals("Feature");
  }

  private @Nullable SourceFeature nextLine() {
    if (json.currentToken() == null) {
      return null;
    }
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new FaultFound(Fault.of(FaultCode.MORE_THAN_ONE_ROOT, here()));
    }
    TokenStreamLocation start = json.currentTokenLocation();
    JsonNode node = ExactTree.value(json);
    json.nextToken();
    Place place = new Place(++count, null, start.getLineNr(), start.getColumnNr());
    return GeoJsonFeature.read(node, place);
  }

  private void keep(String name, JsonNode value) {
    if (name.equals("crs")) {
      String named = LegacyCrs.nameIn(value);
      if (count > 0 && named != null && !named.equals(crs)) {
        throw new FaultFound(Fault.of(FaultCode.CRS_TOO_LATE, here()));
      }
      crs = named;
    }
    if (name.equals("bbox") && !Positions.isBox(value)) {
      throw new FaultFound(Fault.of(FaultCode.BAD_BBOX, here()));
    }
    members.put(name, value);
  }

  private @Nullable SourceFeature nextOfArray() {
    JsonToken token = json.nextToken();
    if (token == JsonToken.END_ARRAY) {
      inFeatures = false;
      members.put("features", JSON.createArrayNode());
      return null;
    }
    TokenStreamLocation start = json.currentTokenLocation();
    JsonNode node = ExactTree.value(json);
    Place place = new Place(++count, null, start.getLineNr(), start.getColumnNr());
    return GeoJsonFeature.read(node, place);
  }

  /** What the root itself is, once all its members are known. */
  private Iterator<SourceFeature> single() {
    JsonNode type = members.get("type");
    String name = type != null && type.isString() ? type.stringValue() : "";
    boolean several = SEVERAL.contains(name);
    boolean features = members.containsKey("features");
    if (several && !features) {
      throw new FaultFound(Fault.of(FaultCode.FEATURES_MISSING, Place.FILE));
    }
    boolean mixed =
        several
            ? members.containsKey("geometry") || members.containsKey("coordinates")
            : features || (!name.equals("Feature") && members.containsKey("geometry"));
    if (mixed) {
      throw new FaultFound(Fault.of(FaultCode.AMBIGUOUS_MEMBERS, Place.FILE).with("type", name));
    }
    if (several) {
      return java.util.Collections.emptyIterator();
    }
    return GeoJsonFeature.readRoot(name, members).iterator();
  }

  private Place here() {
    TokenStreamLocation location = json.currentTokenLocation();
    return Place.at(location.getLineNr(), location.getColumnNr());
  }

  private static RuntimeException explained(JacksonException broken) {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof FaultFound fault) {
        return fault;
      }
    }
    TokenStreamLocation location = broken.getLocation();
    Place place =
        location == null ? Place.FILE : Place.at(location.getLineNr(), location.getColumnNr());
    String detail = broken.getOriginalMessage();
    return new FaultFound(Fault.of(codeOf(broken, detail), place).with("detail", detail));
  }

  private static FaultCode codeOf(JacksonException broken, String detail) {
    if (broken instanceof UnexpectedEndOfInputException) {
      return FaultCode.FILE_TRUNCATED;
    }
    if (broken instanceof StreamReadException && detail.startsWith("Duplicate ")) {
      return FaultCode.DUPLICATE_MEMBER;
    }
    boolean notFinite = detail.contains("NaN") || detail.contains("Infinity");
    return notFinite ? FaultCode.NUMBER_NOT_FINITE : FaultCode.NOT_JSON;
  }

  /** The sign in front of each text of a sequence (RFC 8142) is a blank; JSON never holds it. */
  private static final class WithoutRecordSeparators extends FilterInputStream {

    private static final byte SEPARATOR = 0x1E;

    private WithoutRecordSeparators(InputStream bytes) {
      super(bytes);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      return value == SEPARATOR ? ' ' : value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      for (int i = offset; i < offset + count; i++) {
        if (target[i] == SEPARATOR) {
          target[i] = ' ';
        }
      }
      return count;
    }
  }
}
