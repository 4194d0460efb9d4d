package org.gridmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class ServiceStartsTest {

  @Autowired RestTestClient client;

  @Test
  void itSaysThatItIsUp() {
    String health =
        client
            .get()
            .uri("/actuator/health")
            .exchange()
            .expectStatus()
            .isOk()
            .returnResult(String.class)
            .getResponseBody();

    assertThat(health).contains("\"UP\"");
  }

  @Test
  void theTypeOfAProblemIsExplainedAtItsAddress() {
    String explanation =
        client
            .get()
            .uri("/problems/unknown-datum")
            .accept(MediaType.APPLICATION_JSON)
            .header("Accept-Language", "en")
            .exchange()
            .expectStatus()
            .isOk()
            .returnResult(String.class)
            .getResponseBody();

    assertThat(explanation).contains("Unknown datum");
  }

  @Test
  void aProblemNobodyKnowsIsNotFound() {
    client
        .get()
        .uri("/problems/nothing-of-the-kind")
        .accept(MediaType.APPLICATION_JSON)
        .exchange()
        .expectStatus()
        .isNotFound();
  }
}
