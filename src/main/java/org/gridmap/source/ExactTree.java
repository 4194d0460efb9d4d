package org.gridmap.source;

import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/**
 * Reads JSON into a tree in which numbers keep the digits they are written with, but for members
 * that hold coordinates: there they become doubles, which is what they are used as.
 */
final class ExactTree {

  private static final Set<String> OF_COORDINATES =
      Set.of("geometry", "geometries", "coordinates", "bbox", "crs");

  private ExactTree() {}

  /** The value of a member of this name, from its first token. */
  static JsonNode member(String name, JsonParser json) {
    return OF_COORDINATES.contains(name) ? json.readValueAsTree() : value(json);
  }

  /** The value that begins at the parser's present token. */
  static JsonNode value(JsonParser json) {
    JsonToken token = json.currentToken();
    return switch (token) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> array(json);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          JsonNodeFactory.instance.pojoNode(new NumberText(json.getString()));
      default -> json.readValueAsTree();
    };
  }

  /** The number a node holds, or nothing that is a number. */
  static Object plain(JsonNode node) {
    if (node instanceof POJONode number) {
      return number.getPojo();
    }
    return node.isString() ? node.stringValue() : written(node);
  }

  /** A value as the file writes it, without its line breaks. */
  static String written(JsonNode node) {
    if (node instanceof POJONode number) {
      return String.valueOf(number.getPojo());
    }
    StringBuilder text = new StringBuilder();
    if (node.isArray()) {
      node.forEach(each -> text.append(text.isEmpty() ? "" : ",").append(written(each)));
      return "[" + text + "]";
    }
    if (node.isObject()) {
      node.forEachEntry(
          (name, value) ->
              text.append(text.isEmpty() ? "" : ",")
                  .append('"')
                  .append(name)
                  .append("\":")
                  .append(written(value)));
      return "{" + text + "}";
    }
    return node.isMissingNode() ? "" : node.toString();
  }

  private static ObjectNode object(JsonParser json) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      object.set(name, member(name, json));
    }
    return object;
  }

  private static ArrayNode array(JsonParser json) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(json));
    }
    return array;
  }
}
