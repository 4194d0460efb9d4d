package org.gridmap.attack;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** One connection whose bytes are written by hand, as no honest client would. */
final class RawConnection implements Closeable {

  static final int SILENT = -1;
  static final int CLOSED = 0;

  /** Not the address of other tests, which share the limit of their own. */
  private static final String STRANGER = "127.0.0.9";

  private final Socket socket;

  private RawConnection(Socket socket) {
    this.socket = socket;
  }

  /** Sends the head of a request, and what is given of its body. */
  static RawConnection send(
      int port, String method, String path, Map<String, String> headers, byte[] body)
      throws IOException {
    RawConnection connection =
        new RawConnection(new Socket(address("127.0.0.1"), port, address(STRANGER), 0));
    StringBuilder head =
        new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
    new LinkedHashMap<>(headers)
        .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    try {
      var out = connection.socket.getOutputStream();
      out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
      out.write(body);
      out.flush();
    } catch (IOException closedEarly) {
      // a refusal may come, and the connection end, before everything is written
    }
    return connection;
  }

  private static InetAddress address(String ip) throws IOException {
    return InetAddress.getByName(ip);
  }

  /** The status of the answer, {@link #CLOSED}, or {@link #SILENT} when none came in time. */
  int status(Duration patience) throws IOException {
    socket.setSoTimeout((int) patience.toMillis());
    byte[] line = new byte[12];
    try {
      int read = socket.getInputStream().readNBytes(line, 0, line.length);
      return read < line.length
          ? CLOSED
          : Integer.parseInt(new String(line, 9, 3, StandardCharsets.US_ASCII));
    } catch (SocketTimeoutException nothingYet) {
      return SILENT;
    } catch (IOException reset) {
      return CLOSED;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
