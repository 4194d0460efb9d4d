package org.gridmap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** The description of the native interface says what the controllers do. */
@ServiceTest
class OpenApiTest {

  @Autowired RestTestClient client;

  @Test
  void requiredParametersAreToldFromOptionalOnes() {
    JsonNode parameters = document().at("/paths/~1api~1v1~1locate/get/parameters");

    assertThat(parameters)
        .extracting(p -> p.get("name").asString() + " " + p.get("required").asBoolean())
        .containsExactly("lon true", "lat true", "datum false", "accuracy false");
  }

  @Test
  void aReportMayComeAsJsonOrAsAForm() {
    assertThat(
            document().at("/paths/~1api~1v1~1incidents/post/requestBody/content").propertyNames())
        .containsExactlyInAnyOrder("application/json", "multipart/form-data");
  }

  @Test
  void recordsBecomeSchemasWithTheirRequiredMembers() {
    JsonNode receipt = document().at("/components/schemas/Receipt");

    assertThat(receipt.at("/properties/confidence/enum/0").asString()).isEqualTo("HIGH");
    assertThat(receipt.get("required"))
        .extracting(JsonNode::asString)
        .containsExactly("number", "state", "confidence", "candidates");
  }

  /** A map says nothing of its members: then this endpoint is described in name only. */
  @Test
  void everyAnswerAboutPlansIsARecordWithItsMembers() {
    JsonNode document = document();
    List<String> open = new ArrayList<>();
    int seen = 0;
    for (var path : document.get("paths").properties()) {
      if (path.getKey().startsWith("/api/v1/plans")) {
        for (JsonNode operation : path.getValue()) {
          JsonNode answer = operation.at("/responses/2XX/content/application~1json/schema");
          seen++;
          if (!answer.isMissingNode() && !isClosed(document, answer)) {
            open.add(operation.get("operationId").asString());
          }
        }
      }
    }
    assertThat(open).isEmpty();
    assertThat(seen).isGreaterThan(25);
  }

  private static boolean isClosed(JsonNode document, JsonNode schema) {
    if (schema.has("$ref")) {
      return document.at(schema.get("$ref").asString().substring(1)).has("properties");
    }
    return schema.path("format").asString("").equals("binary");
  }

  @Test
  void aGestureIsOneOfItsKindsToldApartByOneMember() {
    JsonNode gesture = document().at("/components/schemas/OperationRequest");

    assertThat(gesture.at("/discriminator/propertyName").asString()).isEqualTo("kind");
    assertThat(gesture.get("oneOf")).hasSize(11);
    JsonNode cut = document().at("/components/schemas/OperationRequest.Cut/properties/kind/const");
    assertThat(cut.asString()).isEqualTo("CUT");
  }

  @Test
  void membersOfAGroupAreToldBesideTheOthers() {
    assertThat(document().at("/components/schemas/GridRow/properties").propertyNames())
        .contains("key", "code", "households", "band", "new");
  }

  @Test
  void everyReferenceLeadsToASchema() {
    JsonNode document = document();
    for (JsonNode reference : document.findValues("$ref")) {
      assertThat(document.at(reference.asString().substring(1)).isMissingNode())
          .as(reference.asString())
          .isFalse();
    }
  }

  private JsonNode document() {
    return client
        .get()
        .uri("/api/v1/openapi.json")
        .exchange()
        .expectStatus()
        .isOk()
        .returnResult(JsonNode.class)
        .getResponseBody();
  }
}
