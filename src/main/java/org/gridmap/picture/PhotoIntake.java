package org.gridmap.picture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gridmap.platform.Problem;
import org.springframework.stereotype.Component;

/**
 * Turns uploaded pictures into {@link CleanPhoto}s. Size in bytes and in pixels is judged before
 * anything is decoded. A few pictures are decoded at a time, and a few reports may wait for that;
 * who finds the room full is sent away at once, so that uploads fill neither the memory nor the
 * threads that others need.
 */
@Component
public class PhotoIntake {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

  private final PictureSettings settings;
  private final Semaphore room;
  private final Semaphore decoding;

  PhotoIntake(PictureSettings settings) {
    this.settings = settings;
    this.room = new Semaphore(settings.atOnce() + settings.waiting());
    this.decoding = new Semaphore(settings.atOnce(), true);
  }

  /**
   * Reads all pictures of one report.
   *
   * @throws Problem when one cannot be taken; its value {@code photo} is the place in the list,
   *     from 1; {@code PHOTOS_BUSY} with {@code retryAfterSeconds} when too many wait already
   */
  public List<CleanPhoto> clean(List<byte[]> uploads) {
    if (uploads.size() > settings.perReport()) {
      throw new Problem(PictureProblem.TOO_MANY_PHOTOS)
          .with("count", uploads.size())
          .with("limit", settings.perReport());
    }
    if (uploads.isEmpty()) {
      return List.of();
    }
    if (!room.tryAcquire()) {
      throw busy();
    }
    try {
      return cleanInTurn(uploads);
    } finally {
      room.release();
    }
  }

  private List<CleanPhoto> cleanInTurn(List<byte[]> uploads) {
    List<CleanPhoto> photos = new ArrayList<>(uploads.size());
    for (byte[] upload : uploads) {
      photos.add(clean(upload, photos.size() + 1));
    }
    return photos;
  }

  private CleanPhoto clean(byte[] upload, int place) {
    if (upload.length > settings.bytes().toBytes()) {
      throw new Problem(PictureProblem.PHOTO_TOO_LARGE)
          .with("photo", place)
          .with("limitMegabytes", settings.bytes().toMegabytes());
    }
    PhotoType type =
        PhotoType.of(upload)
            .orElseThrow(() -> new Problem(PictureProblem.PHOTO_TYPE_UNKNOWN).with("photo", place));
    takeTurn();
    try {
      return new PhotoDecoder(settings).decode(type, upload);
    } catch (Problem problem) {
      throw problem.with("photo", place);
    } finally {
      decoding.release();
    }
  }

  private void takeTurn() {
    try {
      if (!decoding.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw busy();
    }
  }

  private static Problem busy() {
    return new Problem(PictureProblem.PHOTOS_BUSY).retryAfter(RETRY_AFTER);
  }
}
