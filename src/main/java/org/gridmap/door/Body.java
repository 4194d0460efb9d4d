package org.gridmap.door;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.gridmap.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One body on its way in: counted, timed, and read only while it holds a place. Whoever reads it,
 * by whatever way, reads through here. Once refused it stays refused.
 */
final class Body implements InputBuffer {

  static final String ATTRIBUTE = Body.class.getName();
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  /** An unread rest as small as this is read and dropped, so that the answer arrives. */
  private static final long MOST_DROPPED = 2L * 1024 * 1024;

  private static final Duration DROPPING = Duration.ofSeconds(2);

  private final InputBuffer wire;
  private final Facts facts;
  private final DoorSettings settings;
  private final Places places;
  private final LongSupplier nanoTime;
  private boolean signedIn;
  private boolean begun;
  private boolean complete;
  private long began;
  private long bytes;
  private @Nullable String heldBy;
  private @Nullable Problem refusal;

  /**
   * What the head of the request says.
   *
   * @param announced length in bytes; -1 when it is not said
   * @param address asked when a place is taken: a trusted proxy may have said another by then
   */
  record Facts(BodyKind kind, long announced, Supplier<String> address) {}

  Body(InputBuffer wire, Facts facts, DoorSettings settings, Places places, LongSupplier nanoTime) {
    this.wire = wire;
    this.facts = facts;
    this.settings = settings;
    this.places = places;
    this.nanoTime = nanoTime;
  }

  /** Somebody signed in sends it: he has more room and shares no place with the public. */
  void admit() {
    signedIn = true;
  }

  /** Judges what is known before reading; true when it may be read. */
  boolean mayBeRead() {
    if (facts.announced() > limit()) {
      refuse(tooLarge());
    }
    return refusal == null;
  }

  /** Why it is not taken, or null. */
  @Nullable Problem refusal() {
    return refusal;
  }

  @Override
  public int doRead(ApplicationBufferHandler into) throws IOException {
    if (!begun) {
      begin();
    }
    throwIfRefused();
    if (nanoTime.getAsLong() - began > allowed().toNanos()) {
      refuse(new Problem(DoorProblem.BODY_TOO_SLOW));
      throwIfRefused();
    }
    int read = read(into);
    if (read > 0) {
      bytes += read;
      if (bytes > limit()) {
        refuse(tooLarge());
        throwIfRefused();
      }
    }
    if (read < 0 || bytes == facts.announced()) {
      complete = true;
      leave();
    }
    return read;
  }

  private int read(ApplicationBufferHandler into) throws IOException {
    try {
      return wire.doRead(into);
    } catch (SocketTimeoutException silent) {
      Problem late = new Problem(DoorProblem.BODY_TOO_SLOW);
      refuse(late);
      throw late;
    } catch (IOException gone) {
      leave();
      throw gone;
    }
  }

  @Override
  public int available() {
    return refusal == null ? wire.available() : 0;
  }

  /**
   * Ends the reading. What nobody wanted is dropped while it is small and comes quickly: a
   * connection that ends with unread bytes takes the answer with it.
   *
   * @return false when something is left on the wire, so that the connection must end
   */
  boolean end() {
    boolean mayDrop = refusal == null || refusal.code() == DoorProblem.BODY_TOO_LARGE;
    if (!complete && mayDrop && facts.announced() - bytes <= mostDropped() && holdPlace()) {
      drop();
    }
    leave();
    return complete;
  }

  /** A person who sent a picture too many waits for the form with the reason. */
  private long mostDropped() {
    return isUpload() ? limit() : MOST_DROPPED;
  }

  private boolean isUpload() {
    return facts.kind() == BodyKind.PICTURES;
  }

  private void drop() {
    long dropped = 0;
    long until = nanoTime.getAsLong() + (isUpload() ? settings.grace() : DROPPING).toNanos();
    Nowhere nowhere = new Nowhere();
    try {
      while (!complete && dropped <= mostDropped() && nanoTime.getAsLong() < until) {
        int read = wire.doRead(nowhere);
        dropped += Math.max(0, read);
        complete = read < 0 || bytes + dropped == facts.announced();
      }
    } catch (IOException gone) {
      // the answer is written; the connection ends with it
    }
  }

  private void begin() {
    begun = true;
    began = nanoTime.getAsLong();
    boolean cameWithItsHead = wire.available() >= facts.announced() && facts.announced() > 0;
    if (!cameWithItsHead && !holdPlace()) {
      refuse(new Problem(DoorProblem.DOOR_BUSY).retryAfter(RETRY_AFTER));
    }
  }

  private boolean holdPlace() {
    if (!signedIn && heldBy == null) {
      String address = facts.address().get();
      heldBy = places.take(address) ? address : null;
    }
    return signedIn || heldBy != null;
  }

  private Duration allowed() {
    Duration byPace = settings.grace().plusMillis(bytes * 1000 / settings.pace().toBytes());
    boolean shorter = signedIn || byPace.compareTo(settings.longest()) < 0;
    return shorter ? byPace : settings.longest();
  }

  private long limit() {
    return facts.kind().limit(settings, signedIn);
  }

  private Problem tooLarge() {
    return new Problem(DoorProblem.BODY_TOO_LARGE).with("limitKilobytes", limit() / 1024);
  }

  private void refuse(Problem why) {
    if (refusal == null) {
      refusal = why;
    }
    leave();
  }

  /** Not as a fault of reading: the server would answer 400 for it, whatever we say. */
  private void throwIfRefused() {
    if (refusal != null) {
      throw refusal;
    }
  }

  private void leave() {
    if (heldBy != null) {
      places.leave(heldBy);
      heldBy = null;
    }
  }

  /** Takes what is read and forgets it. */
  private static final class Nowhere implements ApplicationBufferHandler {

    private ByteBuffer last = EMPTY_BUFFER;

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      last = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return last;
    }

    @Override
    public void expand(int size) {
      // nothing is kept
    }
  }
}
