package org.gridmap.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/** A reader has ten seconds and must then take 8 kB in every second that writing stands still. */
class PacedResponseTest {

  private static final int PIECE = 8 * 1024;

  private final DoorSettings settings =
      new DoorSettings(
          DataSize.ofKilobytes(4),
          DataSize.ofMegabytes(1),
          DataSize.ofKilobytes(1),
          DataSize.ofMegabytes(1),
          DataSize.ofMegabytes(100),
          Duration.ofSeconds(10),
          DataSize.ofKilobytes(8),
          Duration.ofSeconds(12),
          2,
          1,
          1,
          Duration.ZERO);

  private long seconds;
  private long secondsForEachPiece;
  private int taken;

  @Test
  void aReaderWhoTakesAPieceInFiveSecondsIsSoonLeft() {
    secondsForEachPiece = 5;

    assertThatThrownBy(() -> answer().write(new byte[100 * PIECE], 0, 100 * PIECE))
        .isInstanceOf(ClientAbortException.class);
    assertThat(taken).isEqualTo(3);
  }

  @Test
  void aReaderWhoKeepsThePaceReadsToTheEnd() throws IOException {
    secondsForEachPiece = 1;

    answer().write(new byte[100 * PIECE + 7], 0, 100 * PIECE + 7);

    assertThat(taken).isEqualTo(101);
  }

  @Test
  void timeInWhichNothingIsWrittenDoesNotCount() throws IOException {
    ServletOutputStream stream = answer();
    for (int hour = 0; hour < 24; hour++) {
      seconds += 3600;
      stream.write('x');
      stream.flush();
    }
    assertThat(taken).isEqualTo(24);
  }

  private ServletOutputStream answer() throws IOException {
    MockHttpServletResponse slow =
        new MockHttpServletResponse() {
          @Override
          public ServletOutputStream getOutputStream() {
            return new SlowStream();
          }
        };
    return new PacedResponse(slow, settings, () -> Duration.ofSeconds(seconds).toNanos())
        .getOutputStream();
  }

  private final class SlowStream extends ServletOutputStream {

    @Override
    public void write(int single) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void write(byte[] all, int from, int length) {
      assertThat(length).isLessThanOrEqualTo(PIECE);
      seconds += secondsForEachPiece;
      taken++;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
