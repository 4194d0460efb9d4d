package org.gridmap.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.springframework.stereotype.Component;

/**
 * Turns uploaded pictures into {@link CleanPhoto}s. Size in bytes and in pixels is judged before
 * anything is decoded, and only a few pictures are decoded at a time, so that uploads cannot fill
 * the memory.
 */
@Component
public class PhotoIntake {

  private static final int PATIENCE_SECONDS = 30;

  private final PictureSettings settings;
  private final Semaphore decoding;

  PhotoIntake(PictureSettings settings) {
    this.settings = settings;
    this.decoding = new Semaphore(settings.atOnce(), true);
  }

  /**
   * Reads all pictures of one report.
   *
   * @throws Problem when one cannot be taken; its value {@code photo} is the place in the list,
   *     from 1
   */
  public List<CleanPhoto> clean(List<byte[]> uploads) {
    if (uploads.size() > settings.perReport()) {
      throw new Problem(PictureProblem.TOO_MANY_PHOTOS)
          .with("count", uploads.size())
          .with("limit", settings.perReport());
    }
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
      if (!decoding.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Problem(RequestProblem.SERVICE_UNAVAILABLE);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Problem(RequestProblem.SERVICE_UNAVAILABLE);
    }
  }
}
