package org.gridmap.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.gridmap.database.DatabasePulse;
import org.gridmap.platform.ProblemAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who is let in while the database is silent. */
class DatabaseGateTest {

  private final DatabasePulse pulse = mock(DatabasePulse.class);
  private final ProblemAnswers answers = mock(ProblemAnswers.class);
  private final DatabaseGate gate = new DatabaseGate(pulse, answers);

  @ParameterizedTest
  @ValueSource(strings = {"/", "/dispatch", "/api/v1/incidents", "/tiles/grid/1/1/1.mvt"})
  void whoNeedsTheDatabaseIsSentAwayAtOnce(String path) throws Exception {
    assertThat(passes(path, DatabasePulse.State.SILENT)).isFalse();
    verify(answers).writeWithoutFrame(any(), any(), any());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator/health/readiness",
        "/v1a2b/js/start.js",
        "/api/v1/locate",
        "/api/v1/categories"
      })
  void whatIsAnsweredFromMemoryOrFilesGoesOn(String path) throws Exception {
    assertThat(passes(path, DatabasePulse.State.SILENT)).isTrue();
  }

  @Test
  void aDatabaseThatOnlyReadsIsStillRead() throws Exception {
    assertThat(passes("/dispatch", DatabasePulse.State.REFUSES_WRITES)).isTrue();
    assertThat(passes("/dispatch", DatabasePulse.State.ANSWERS)).isTrue();
  }

  private boolean passes(String path, DatabasePulse.State state) throws Exception {
    when(pulse.state()).thenReturn(state);
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setServletPath(path);
    MockFilterChain chain = new MockFilterChain();
    gate.doFilter(request, new MockHttpServletResponse(), chain);
    return chain.getRequest() != null;
  }
}
