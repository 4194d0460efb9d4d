package org.gridmap.platform;

import static org.assertj.core.api.Assertions.assertThat;

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

    assertThat(receipt.at("/properties/state/enum/0").asString()).isEqualTo("SUBMITTED");
    assertThat(receipt.get("required"))
        .extracting(JsonNode::asString)
        .containsExactly("number", "state", "confidence", "candidates");
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
