package org.gridmap.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.gridmap.database.DatabasePulse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever goes wrong in a controller, the answer is a problem document in the reader's language.
 */
class ProblemAdviceTest {

  @RestController
  static class Controller {

    @GetMapping("/number")
    int number(@RequestParam int value) {
      return value;
    }

    @PostMapping(path = "/body", consumes = MediaType.APPLICATION_JSON_VALUE)
    List<String> body(@RequestBody List<String> body) {
      return body;
    }

    @GetMapping("/conflict")
    void conflict() {
      throw new Problem(RequestProblem.CONFLICT);
    }

    @GetMapping("/too-large")
    void tooLarge() {
      throw new MaxUploadSizeExceededException(1);
    }

    @GetMapping("/broken")
    void broken() {
      throw new IllegalStateException("secret detail");
    }

    @GetMapping("/database-away")
    void databaseAway() {
      throw new CannotGetJdbcConnectionException("secret detail");
    }
  }

  private final MockMvcTester mvc = MockMvcTester.create(standalone());

  @ParameterizedTest
  @CsvSource({
    "GET, /number, 400, missing-parameter",
    "GET, /number?value=many, 400, invalid-parameter",
    "POST, /number, 405, method-not-allowed",
    "GET, /conflict, 409, conflict",
    "GET, /too-large, 413, too-large",
    "GET, /broken, 500, internal-error",
    "GET, /database-away, 503, service-unavailable"
  })
  void everyFailureIsAProblemDocument(String method, String path, int status, String slug) {
    MvcTestResult answer = mvc.method(HttpMethod.valueOf(method)).uri(path).exchange();

    assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/problems/" + slug);
  }

  @Test
  void aBodyThatIsNoJsonIsMalformed() {
    MvcTestResult answer =
        mvc.post().uri("/body").contentType(MediaType.APPLICATION_JSON).content("{").exchange();

    assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/problems/malformed-request");
  }

  @Test
  void aBodyOfAnotherTypeIsNotSupported() {
    assertThat(mvc.post().uri("/body").contentType(MediaType.TEXT_PLAIN).content("x").exchange())
        .hasStatus(415)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void theDetailOfAnUnexpectedFailureStaysInside() throws Exception {
    assertThat(body(mvc.get().uri("/broken").exchange())).doesNotContain("secret");
    assertThat(body(mvc.get().uri("/database-away").exchange())).doesNotContain("secret");
  }

  @Test
  void aRefusalNamesTheParameterInTheReadersLanguage() throws Exception {
    assertThat(body(mvc.get().uri("/number").locale(Locale.SIMPLIFIED_CHINESE).exchange()))
        .contains("缺少参数“value”");
    assertThat(body(mvc.get().uri("/number").locale(Locale.ENGLISH).exchange()))
        .contains("The parameter \\\"value\\\" is missing");
  }

  private static String body(MvcTestResult answer) throws Exception {
    return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  private static MockMvc standalone() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    ProblemDetails details = new ProblemDetails(new ProblemTexts(messages));
    JsonMapper json =
        JsonMapper.builder().addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class).build();
    return MockMvcBuilders.standaloneSetup(new Controller())
        .setControllerAdvice(
            new ProblemAdvice(
                details,
                new ProblemAnswers(details, new AcceptHeaderLocaleResolver(), json),
                new FaultLog(Clock.systemUTC()),
                mock(DatabasePulse.class)))
        .build();
  }
}
