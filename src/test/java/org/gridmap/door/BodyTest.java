package org.gridmap.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.gridmap.platform.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** A report of the public may have 4 kB, must bring 1 kB a second after ten, and has two places. */
class BodyTest {

  private static final DoorSettings SETTINGS =
      new DoorSettings(
          DataSize.ofKilobytes(4),
          DataSize.ofMegabytes(1),
          DataSize.ofKilobytes(1),
          DataSize.ofMegabytes(1),
          DataSize.ofMegabytes(100),
          Duration.ofSeconds(10),
          DataSize.ofKilobytes(1),
          Duration.ofSeconds(12),
          2,
          1,
          1,
          Duration.ZERO);

  private final Places places = new Places(2, 1, Duration.ZERO);
  private long now;

  @Test
  void whatIsSmallAndQuickIsReadToItsEnd() throws IOException {
    Body body = body(BodyKind.REPORT, 3000, "a", new Wire(1500));

    assertThat(body.mayBeRead()).isTrue();
    assertThat(readAll(body)).isEqualTo(3000);
    assertThat(body.end()).isTrue();
    assertThat(body.refusal()).isNull();
  }

  @Test
  void anAnnouncedSizeIsJudgedBeforeAnythingIsRead() {
    Wire wire = new Wire(1500);
    Body body = body(BodyKind.REPORT, 60_000_000, "a", wire);

    assertThat(body.mayBeRead()).isFalse();
    assertThat(body.refusal().code()).isEqualTo(DoorProblem.BODY_TOO_LARGE);
    assertThat(body.refusal().values()).containsEntry("limitKilobytes", 4L);
    assertThat(wire.reads).isZero();
  }

  @Test
  void aSizeThatIsNotAnnouncedIsCounted() {
    Body body = body(BodyKind.REPORT, -1, "a", new Wire(1500));

    assertThatThrownBy(() -> readAll(body)).isInstanceOf(Problem.class);
    assertThat(body.refusal().code()).isEqualTo(DoorProblem.BODY_TOO_LARGE);
  }

  @Test
  void aBodyThatTricklesIsGivenUp() {
    Body body = body(BodyKind.REPORT, 3000, "a", new Wire(1, Duration.ofSeconds(1)));

    assertThatThrownBy(() -> readAll(body)).isInstanceOf(Problem.class);
    assertThat(body.refusal().code()).isEqualTo(DoorProblem.BODY_TOO_SLOW);
    assertThat(now).isLessThan(Duration.ofSeconds(13).toNanos());
    assertThat(places.take("a")).isTrue();
  }

  @Test
  void aBodyThatNeverComesIsGivenUp() {
    InputBuffer silent = new Wire(1500).silent();
    Body body = new Body(silent, facts(BodyKind.REPORT, 100, "a"), SETTINGS, places, () -> now);

    assertThatThrownBy(() -> readAll(body)).isInstanceOf(Problem.class);
    assertThat(body.refusal().code()).isEqualTo(DoorProblem.BODY_TOO_SLOW);
    assertThat(body.end()).isFalse();
  }

  @Test
  void oneAddressHoldsItsPlacesOnly() throws IOException {
    Body first = body(BodyKind.REPORT, 3000, "a", new Wire(1500));
    first.doRead(new Kept());
    Body second = body(BodyKind.REPORT, 3000, "a", new Wire(1500));
    Body neighbour = body(BodyKind.REPORT, 3000, "b", new Wire(1500));

    assertThatThrownBy(() -> readAll(second)).isInstanceOf(Problem.class);
    assertThat(second.refusal().code()).isEqualTo(DoorProblem.DOOR_BUSY);
    assertThat(second.refusal().values()).containsKey("retryAfterSeconds");
    assertThat(readAll(neighbour)).isEqualTo(3000);
    first.end();
    assertThat(readAll(body(BodyKind.REPORT, 3000, "a", new Wire(1500)))).isEqualTo(3000);
  }

  @Test
  void whoSignedInNeedsNoPlaceAndHasMoreRoom() throws IOException {
    places.take("a");
    places.take("b");
    Body body = body(BodyKind.OTHER, 500_000, "a", new Wire(1500));
    body.admit();

    assertThat(body.mayBeRead()).isTrue();
    assertThat(readAll(body)).isEqualTo(500_000);
  }

  @Test
  void aReportStaysSmallWhoeverSendsIt() {
    Body body = body(BodyKind.REPORT, 500_000, "a", new Wire(1500));
    body.admit();

    assertThat(body.mayBeRead()).isFalse();
  }

  @Test
  void whatCameWithItsHeadNeedsNoPlace() throws IOException {
    places.take("a");
    Wire wire = new Wire(1500);
    wire.arrived = 1000;

    assertThat(readAll(body(BodyKind.REPORT, 1000, "a", wire))).isEqualTo(1000);
  }

  @Test
  void anUnreadRestIsDroppedWhileItIsSmall() {
    assertThat(body(BodyKind.OTHER, 100_000, "a", new Wire(1500)).end()).isTrue();
    assertThat(body(BodyKind.OTHER, 100_000_000, "a", new Wire(1500)).end()).isFalse();
  }

  private Body body(BodyKind kind, long announced, String address, Wire wire) {
    wire.length = announced < 0 ? Long.MAX_VALUE : announced;
    return new Body(wire, facts(kind, announced, address), SETTINGS, places, () -> now);
  }

  private static Body.Facts facts(BodyKind kind, long announced, String address) {
    return new Body.Facts(kind, announced, () -> address);
  }

  private static long readAll(Body body) throws IOException {
    long all = 0;
    for (int read = 0; read >= 0; read = body.doRead(new Kept())) {
      all += read;
    }
    return all;
  }

  /** A connection that brings so many bytes a read, each after a while. */
  private final class Wire implements InputBuffer {

    private final int portion;
    private final Duration pause;
    private long length;
    private int arrived;
    private int reads;

    Wire(int portion) {
      this(portion, Duration.ZERO);
    }

    Wire(int portion, Duration pause) {
      this.portion = portion;
      this.pause = pause;
    }

    InputBuffer silent() {
      return new InputBuffer() {
        @Override
        public int doRead(ApplicationBufferHandler into) throws IOException {
          throw new SocketTimeoutException();
        }

        @Override
        public int available() {
          return 0;
        }
      };
    }

    @Override
    public int doRead(ApplicationBufferHandler into) {
      reads++;
      now += pause.toNanos();
      if (length == 0) {
        return -1;
      }
      int read = (int) Math.min(portion, length);
      length -= read;
      return read;
    }

    @Override
    public int available() {
      return arrived;
    }
  }

  private static final class Kept implements ApplicationBufferHandler {
    @Override
    public void setByteBuffer(ByteBuffer buffer) {}

    @Override
    public ByteBuffer getByteBuffer() {
      return EMPTY_BUFFER;
    }

    @Override
    public void expand(int size) {}
  }
}
