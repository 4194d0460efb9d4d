package org.gridmap.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Takes the client's address, and whether it speaks https, from {@code X-Forwarded-For} and {@code
 * X-Forwarded-Proto}, when a trusted proxy wrote them; from anybody else they mean nothing. {@code
 * X-Forwarded-Host} never does. It stands before all filters, so that limits, audit, cookies and
 * headers see the same.
 */
final class ForwardedRequests extends ValveBase {

  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  private final Proxies proxies;

  ForwardedRequests(Proxies proxies) {
    super(true);
    this.proxies = proxies;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    String sender = request.getRemoteAddr();
    if (proxies.trusts(sender)) {
      String client = proxies.client(values(request, "X-Forwarded-For"), sender);
      request.setRemoteAddr(client);
      request.setRemoteHost(client);
      List<String> protocols = values(request, "X-Forwarded-Proto");
      if (!protocols.isEmpty()) {
        String[] words = protocols.get(protocols.size() - 1).split(",");
        boolean https = words[words.length - 1].strip().equalsIgnoreCase("https");
        request.setSecure(https);
        request.getCoyoteRequest().scheme().setString(https ? "https" : "http");
        request.setServerPort(https ? HTTPS_PORT : HTTP_PORT);
      }
    }
    getNext().invoke(request, response);
  }

  private static List<String> values(Request request, String name) {
    return Collections.list(request.getHeaders(name));
  }
}
