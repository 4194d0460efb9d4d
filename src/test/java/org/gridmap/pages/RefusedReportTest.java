package org.gridmap.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.gridmap.picture.TestPictures;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The form without scripts: whatever is refused, and wherever, the form comes back and says why.
 */
@ServiceTest
class RefusedReportTest {

  private static final String TOKEN = "a-token-of-the-form";
  private static final byte[] NOTHING = {};

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;

  static Stream<Arguments> badPhotos() {
    byte[] jpeg = TestPictures.jpeg(60, 40);
    return Stream.of(
        Arguments.of("empty", NOTHING, "0 bytes"),
        Arguments.of("cut short", Arrays.copyOf(jpeg, jpeg.length / 2), "damaged or incomplete"),
        Arguments.of("a text", "not a photo".getBytes(StandardCharsets.UTF_8), "not a JPEG"),
        Arguments.of("HEIC", "\0\0\0\u0018ftypheic".getBytes(StandardCharsets.ISO_8859_1), "JPEG"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badPhotos")
  void aPhotoThatIsNoneIsNamedAtItsField(String what, byte[] photo, String words) {
    var answer = send(form(photo), true);

    assertThat(answer.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(answer.getResponseBody())
        .containsPattern("id=\"fault-photo\"[^>]*>[^<]*" + words)
        .contains("the lamp is out");
    assertThat(database.sql("select count(*) from incident").query(Integer.class).single())
        .isZero();
  }

  @Test
  void whoChoseNoPhotoIsNotBothered() {
    MultiValueMap<String, Object> form = form(NOTHING);
    form.remove("photo");
    form.add("photo", file(NOTHING, ""));

    assertThat(send(form, true).getStatus()).isEqualTo(HttpStatus.FOUND);
    database.sql("truncate incident cascade").update();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPhotoOverTheLimitBringsTheFormBack(boolean tokenAsHeader) {
    var answer = send(form(new byte[13 * 1024 * 1024]), tokenAsHeader);

    assertThat(answer.getStatus()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    assertThat(answer.getResponseBody()).containsPattern("id=\"fault-photo\"[^>]*>[^<]*limit");
  }

  @Test
  void aFormThatCannotBeTakenApartIsARefusalAndNoFailure() {
    for (String type : new String[] {"multipart/form-data", "multipart/form-data; boundary=x"}) {
      var answer =
          client
              .post()
              .uri("/report")
              .header(HttpHeaders.ACCEPT, "text/html")
              .header(HttpHeaders.CONTENT_TYPE, type)
              .body("--never\r\n".getBytes(StandardCharsets.US_ASCII))
              .exchange()
              .returnResult(String.class);
      assertThat(answer.getStatus().is4xxClientError()).as(type).isTrue();
      assertThat(answer.getResponseBody()).as(type).contains("role=\"alert\"", "<form");
    }
  }

  @Test
  void aFormThatStoodOpenTooLongKeepsItsWords() {
    var answer = send(form(TestPictures.jpeg(6, 4)), false);

    assertThat(answer.getStatus()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(answer.getResponseBody()).contains("the lamp is out", "stood open too long");
  }

  private static MultiValueMap<String, Object> form(byte[] photo) {
    MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
    form.add("category", "0203");
    form.add("description", "the lamp is out");
    form.add("lon", String.valueOf(lon(0)));
    form.add("lat", String.valueOf(lat(0)));
    form.add("photo", file(photo, "IMG_1.jpg"));
    return form;
  }

  private EntityExchangeResult<String> send(MultiValueMap<String, Object> form, boolean token) {
    return client
        .post()
        .uri("/report")
        .header(HttpHeaders.ACCEPT, "text/html")
        .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
        .headers(
            headers -> {
              headers.set(HttpHeaders.COOKIE, "XSRF-TOKEN=" + TOKEN);
              if (token) {
                headers.set("X-XSRF-TOKEN", TOKEN);
              }
            })
        .contentType(MediaType.MULTIPART_FORM_DATA)
        .body(form)
        .exchange()
        .returnResult(String.class);
  }

  private static ByteArrayResource file(byte[] bytes, String name) {
    return new ByteArrayResource(bytes) {
      @Override
      public String getFilename() {
        return name;
      }
    };
  }
}
