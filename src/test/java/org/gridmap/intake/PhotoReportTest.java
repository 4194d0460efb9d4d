package org.gridmap.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gridmap.picture.TestPictures;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** Reports with pictures, over HTTP. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhotoReportTest {

  private static final String REPORT =
      """
      {"category": "0203", "description": "灯", "location": {"lon": %s, "lat": %s}}
      """
          .formatted(lon(0), lat(0));

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired Users users;

  @BeforeAll
  void aDispatcher() {
    users.add("desk", "desk", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, null)));
  }

  @Test
  void onlyStaffSeeThePictureAndItHasLostItsMetadata() {
    byte[] upload = TestPictures.withExif(TestPictures.jpeg(60, 40), 6);
    String number = post(null, upload).getResponseBody().get("number").asString();

    JsonNode incident =
        new Desk(client, "desk").get("/api/v1/incidents/" + number).getResponseBody();
    String href = incident.at("/pictures/0/href").asString();
    assertThat(incident.at("/pictures/0/width").asInt()).isEqualTo(40);
    client.get().uri(href).exchange().expectStatus().isUnauthorized();
    byte[] picture =
        client
            .get()
            .uri(href)
            .headers(new Desk(client, "desk").signedIn())
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentType(MediaType.IMAGE_JPEG)
            .returnResult(byte[].class)
            .getResponseBody();
    assertThat(new String(picture, StandardCharsets.ISO_8859_1)).doesNotContain("GPS-SECRET");
  }

  @Test
  void aBadPictureRefusesTheWholeReport() {
    int before = count();
    var answer =
        post(null, TestPictures.jpeg(60, 40), "GIF89a".getBytes(StandardCharsets.US_ASCII));

    assertThat(answer.getStatus().value()).isEqualTo(422);
    assertThat(answer.getResponseBody().get("photo").asInt()).isEqualTo(2);
    assertThat(answer.getResponseBody().get("detail").asString()).contains("JPEG");
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void anEmptyPictureIsNotDroppedWithoutAWord() {
    int before = count();
    var answer = post(null, TestPictures.jpeg(60, 40), new byte[0]);

    assertThat(answer.getStatus().value()).isEqualTo(422);
    assertThat(answer.getResponseBody().get("type").asString()).endsWith("photo-empty");
    assertThat(answer.getResponseBody().get("photo").asInt()).isEqualTo(2);
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void fivePicturesAreTooMany() {
    byte[] one = TestPictures.png(6, 4);

    assertThat(post(null, one, one, one, one, one).getStatus().value()).isEqualTo(422);
  }

  @Test
  void theSameKeyWithAnotherPictureIsAnotherReport() {
    String number =
        post("photo-key", TestPictures.jpeg(60, 40)).getResponseBody().get("number").asString();

    assertThat(
            post("photo-key", TestPictures.jpeg(60, 40)).getResponseBody().get("number").asString())
        .isEqualTo(number);
    assertThat(post("photo-key", TestPictures.jpeg(61, 40)).getStatus().value()).isEqualTo(422);
  }

  @Test
  void aFormWithoutAReportIsABadRequest() {
    MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
    form.add("photo", file(TestPictures.jpeg(60, 40)));

    assertThat(send(form, null).getStatus().value()).isEqualTo(400);
  }

  private EntityExchangeResult<JsonNode> post(String key, byte[]... photos) {
    HttpHeaders json = new HttpHeaders();
    json.setContentType(MediaType.APPLICATION_JSON);
    MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
    form.add("incident", new HttpEntity<>(REPORT, json));
    for (byte[] photo : photos) {
      form.add("photo", file(photo));
    }
    return send(form, key);
  }

  private EntityExchangeResult<JsonNode> send(MultiValueMap<String, Object> form, String key) {
    return client
        .post()
        .uri("/api/v1/incidents")
        .contentType(MediaType.MULTIPART_FORM_DATA)
        .headers(
            headers -> {
              if (key != null) {
                headers.set("Idempotency-Key", key);
              }
            })
        .body(form)
        .exchange()
        .returnResult(JsonNode.class);
  }

  private static ByteArrayResource file(byte[] bytes) {
    return new ByteArrayResource(bytes) {
      @Override
      public String getFilename() {
        return "IMG_0001.HEIC";
      }
    };
  }

  private int count() {
    return database.sql("select count(*) from incident").query(Integer.class).single();
  }
}
