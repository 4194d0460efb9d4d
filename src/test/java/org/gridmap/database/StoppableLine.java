package org.gridmap.database;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A way to a database on which nothing comes through while it is stopped: the database looks
 * frozen.
 */
final class StoppableLine implements Closeable {

  private final ServerSocket entrance = new ServerSocket(0);
  private final int port;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private boolean stopped;

  StoppableLine(int port) throws IOException {
    this.port = port;
    inBackground(this::accept);
  }

  int entrance() {
    return entrance.getLocalPort();
  }

  synchronized void stop() {
    stopped = true;
  }

  synchronized void goOn() {
    stopped = false;
    notifyAll();
  }

  private void accept() throws IOException {
    while (true) {
      Socket from = entrance.accept();
      Socket to = new Socket("127.0.0.1", port);
      sockets.add(from);
      sockets.add(to);
      inBackground(() -> carry(from, to));
      inBackground(() -> carry(to, from));
    }
  }

  private void carry(Socket from, Socket to) throws IOException {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      byte[] bytes = new byte[8192];
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        awaitPassage();
        out.write(bytes, 0, read);
        out.flush();
      }
    }
  }

  private synchronized void awaitPassage() throws IOException {
    while (stopped) {
      try {
        wait();
      } catch (InterruptedException interrupted) {
        throw new IOException(interrupted);
      }
    }
  }

  private interface Task {
    void run() throws IOException;
  }

  private static void inBackground(Task task) {
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (IOException closed) {
                // one end hung up, as ends do
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
