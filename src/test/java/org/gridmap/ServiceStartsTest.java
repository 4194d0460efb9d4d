package org.gridmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
}
