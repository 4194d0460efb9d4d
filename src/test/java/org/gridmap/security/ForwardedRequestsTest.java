package org.gridmap.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service believes about a client, on a real connection. */
class ForwardedRequestsTest {

  @TempDir Path folder;
  private Tomcat server;

  /** Says who it believes to speak to. */
  private static final class Echo extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response
          .getWriter()
          .write(request.getRemoteAddr() + " " + request.getScheme() + " " + request.isSecure());
    }
  }

  @AfterEach
  void stop() throws LifecycleException {
    server.stop();
    server.destroy();
  }

  @Test
  void aTrustedProxySaysWhoTheClientIsAndThatItSpeaksHttps() throws Exception {
    start("127.0.0.0/8");

    assertThat(ask("203.0.113.7", "https")).isEqualTo("203.0.113.7 https true");
    assertThat(ask("6.6.6.6, 203.0.113.7", "http")).isEqualTo("203.0.113.7 http false");
  }

  @Test
  void whatAClientWritesBeforeItsProxyMeansNothing() throws Exception {
    start("127.0.0.1, 10.0.0.0/8");

    assertThat(ask("127.0.0.1, 203.0.113.7, 10.1.1.1", "http, https"))
        .isEqualTo("203.0.113.7 https true");
  }

  @Test
  void anybodyElseIsNotBelieved() throws Exception {
    start("10.0.0.0/8");

    assertThat(ask("203.0.113.7", "https")).isEqualTo("127.0.0.1 http false");
  }

  private void start(String trusted) throws LifecycleException {
    server = new Tomcat();
    server.setBaseDir(folder.toString());
    server.setPort(0);
    server.getConnector();
    server
        .getEngine()
        .getPipeline()
        .addValve(new ForwardedRequests(new Proxies(List.of(trusted.split(",")))));
    Context context = server.addContext("", folder.toString());
    Tomcat.addServlet(context, "echo", new Echo());
    context.addServletMappingDecoded("/", "echo");
    server.start();
  }

  private String ask(String forwardedFor, String protocol) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.getConnector().getLocalPort() + "/");
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("X-Forwarded-For", forwardedFor)
            .header("X-Forwarded-Proto", protocol)
            .header("X-Forwarded-Host", "evil.example")
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
