package org.gridmap.dispatch.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** An SMTP server that takes one mail, in tests. */
final class OneMailServer implements AutoCloseable {

  private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final CompletableFuture<String> mail = new CompletableFuture<>();
  private final int answerToReceiver;
  private volatile String receiver = "";

  /**
   * @param answerToReceiver 250 to take a receiver, 550 to refuse
   */
  OneMailServer(int answerToReceiver) throws IOException {
    this.answerToReceiver = answerToReceiver;
    Thread thread = new Thread(this::serve, "one-mail-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return door.getLocalPort();
  }

  String receiver() {
    return receiver;
  }

  /** The mail as it was sent, headers included. */
  String received() throws Exception {
    return mail.get(10, TimeUnit.SECONDS);
  }

  private void serve() {
    try (Socket caller = door.accept();
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
        PrintWriter out =
            new PrintWriter(caller.getOutputStream(), true, StandardCharsets.ISO_8859_1)) {
      answer(out, "220 test");
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("RCPT TO:")) {
          receiver = line.replaceAll(".*<(.*)>.*", "$1");
          answer(out, answerToReceiver + " receiver");
        } else if (line.equals("DATA")) {
          answer(out, "354 go on");
          mail.complete(text(lines));
          answer(out, "250 taken");
        } else {
          answer(out, line.equals("QUIT") ? "221 bye" : "250 good");
        }
      }
    } catch (IOException closed) {
      mail.completeExceptionally(new UncheckedIOException(closed));
    }
  }

  private static String text(BufferedReader lines) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line = lines.readLine(); !".".equals(line); line = lines.readLine()) {
      text.append(line).append("\r\n");
    }
    return text.toString();
  }

  private static void answer(PrintWriter out, String line) {
    out.print(line + "\r\n");
    out.flush();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
