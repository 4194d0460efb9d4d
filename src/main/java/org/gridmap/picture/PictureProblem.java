package org.gridmap.picture;

import org.gridmap.platform.ProblemCode;
import org.springframework.http.HttpStatus;

/** Refusals of uploaded pictures. */
public enum PictureProblem implements ProblemCode {
  TOO_MANY_PHOTOS(HttpStatus.UNPROCESSABLE_CONTENT),
  PHOTO_EMPTY(HttpStatus.UNPROCESSABLE_CONTENT),
  PHOTO_TYPE_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
  PHOTO_UNREADABLE(HttpStatus.UNPROCESSABLE_CONTENT),
  PHOTO_HAS_TOO_MANY_PIXELS(HttpStatus.UNPROCESSABLE_CONTENT),
  PHOTO_TOO_LONG(HttpStatus.UNPROCESSABLE_CONTENT),
  PHOTO_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
  PHOTOS_BUSY(HttpStatus.SERVICE_UNAVAILABLE);

  private final HttpStatus status;

  PictureProblem(HttpStatus status) {
    this.status = status;
  }

  @Override
  public HttpStatus status() {
    return status;
  }
}
