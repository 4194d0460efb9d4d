package org.gridmap.dispatch.outbox;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST over HTTP/1.1 to an address that was looked at before. The client of the JDK looks the
 * name up once more when it connects, and could be led elsewhere; this one cannot. It follows no
 * redirection and reads nothing but the status.
 */
final class PinnedPost {

  private static final int LONGEST_STATUS_LINE = 1024;
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  private final URI target;
  private final InetAddress address;
  private final Duration timeout;

  PinnedPost(URI target, InetAddress address, Duration timeout) {
    this.target = target;
    this.address = address;
    this.timeout = timeout;
  }

  /**
   * Posts JSON.
   *
   * @return the status
   * @throws IOException when the receiver cannot be reached, is too slow, or is not who its
   *     certificate says
   */
  int send(Map<String, String> headers, String json) throws IOException {
    int millis = Math.toIntExact(timeout.toMillis());
    try (Socket plain = new Socket()) {
      plain.connect(new InetSocketAddress(address, port()), millis);
      plain.setSoTimeout(millis);
      try (Socket socket = isTls() ? encrypted(plain) : plain) {
        write(socket.getOutputStream(), headers, json.getBytes(StandardCharsets.UTF_8));
        return status(statusLine(socket.getInputStream()));
      }
    }
  }

  private boolean isTls() {
    return "https".equals(target.getScheme());
  }

  private int port() {
    return target.getPort() > 0 ? target.getPort() : isTls() ? HTTPS : HTTP;
  }

  private Socket encrypted(Socket plain) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket = (SSLSocket) factory.createSocket(plain, target.getHost(), port(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private void write(OutputStream to, Map<String, String> headers, byte[] body) throws IOException {
    String path = target.getRawPath() == null ? "" : target.getRawPath();
    String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
    StringBuilder head = new StringBuilder(400);
    head.append("POST ").append(path.isEmpty() ? "/" : path).append(query).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(target.getRawAuthority()).append("\r\n");
    head.append("Content-Type: application/json\r\nUser-Agent: gridmap\r\nConnection: close\r\n");
    head.append("Content-Length: ").append(body.length).append("\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("\r\n");
    OutputStream buffered = new BufferedOutputStream(to);
    buffered.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    buffered.write(body);
    buffered.flush();
  }

  private static String statusLine(InputStream from) throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int c = from.read(); c >= 0 && c != '\n'; c = from.read()) {
      if (line.length() == LONGEST_STATUS_LINE) {
        throw new IOException("the answer is no HTTP");
      }
      line.append((char) c);
    }
    return line.toString().strip();
  }

  private static int status(String line) throws IOException {
    String[] words = line.split(" ", 3);
    if (words.length < 2 || !words[0].startsWith("HTTP/1.") || !words[1].matches("[1-5]\\d\\d")) {
      throw new IOException(line.isEmpty() ? "no answer" : "the answer is no HTTP");
    }
    return Integer.parseInt(words[1]);
  }
}
