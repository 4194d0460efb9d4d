package org.gridmap.door;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.function.LongSupplier;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose reader must take it at the pace that senders keep too: what counts is the time
 * that writing stood still, so that a long stream to somebody who listens is never ended. Pages
 * written as characters fit into the buffers below and are left alone.
 */
final class PacedResponse extends HttpServletResponseWrapper {

  private static final int PIECE_BYTES = 8 * 1024;

  private final DoorSettings settings;
  private final LongSupplier nanoTime;
  private @Nullable ServletOutputStream paced;

  PacedResponse(HttpServletResponse response, DoorSettings settings, LongSupplier nanoTime) {
    super(response);
    this.settings = settings;
    this.nanoTime = nanoTime;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (paced == null) {
      paced = new Paced(super.getOutputStream());
    }
    return paced;
  }

  private final class Paced extends ServletOutputStream {

    private final ServletOutputStream wire;
    private long stoodStill;
    private long bytes;

    private Paced(ServletOutputStream wire) {
      this.wire = wire;
    }

    @Override
    public void write(int single) throws IOException {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] all, int from, int length) throws IOException {
      for (int done = 0; done < length; done += PIECE_BYTES) {
        requirePace();
        int piece = Math.min(PIECE_BYTES, length - done);
        long began = nanoTime.getAsLong();
        wire.write(all, from + done, piece);
        stoodStill += nanoTime.getAsLong() - began;
        bytes += piece;
      }
    }

    @Override
    public void flush() throws IOException {
      requirePace();
      long began = nanoTime.getAsLong();
      wire.flush();
      stoodStill += nanoTime.getAsLong() - began;
    }

    private void requirePace() throws ClientAbortException {
      long allowed = settings.grace().toMillis() + bytes * 1000 / settings.pace().toBytes();
      if (stoodStill / 1_000_000 > allowed) {
        throw new ClientAbortException("the reader is too slow");
      }
    }

    @Override
    public void close() throws IOException {
      wire.close();
    }

    @Override
    public boolean isReady() {
      return wire.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      wire.setWriteListener(listener);
    }
  }
}
