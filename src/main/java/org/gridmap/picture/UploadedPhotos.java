package org.gridmap.picture;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.gridmap.platform.Problem;

/** The pictures of a form: all parts {@code photo}, in order. */
public final class UploadedPhotos {

  private static final String FIELD = "photo";

  private UploadedPhotos() {}

  /**
   * Reads the pictures. A browser sends a nameless empty part when nothing was chosen; every other
   * part is a picture, so that none is dropped without a word.
   *
   * @throws Problem {@code PHOTO_EMPTY} for a named file without a byte
   */
  public static List<byte[]> of(HttpServletRequest form) throws IOException {
    List<byte[]> photos = new ArrayList<>();
    for (Part part : parts(form)) {
      String name = part.getSubmittedFileName();
      boolean chosen = part.getSize() > 0 || name != null && !name.isBlank();
      if (part.getName().equals(FIELD) && chosen) {
        if (part.getSize() == 0) {
          throw new Problem(PictureProblem.PHOTO_EMPTY).with(FIELD, photos.size() + 1);
        }
        try (InputStream bytes = part.getInputStream()) {
          photos.add(bytes.readAllBytes());
        }
      }
    }
    return photos;
  }

  private static Iterable<Part> parts(HttpServletRequest form) throws IOException {
    String type = form.getContentType();
    if (type == null || !type.regionMatches(true, 0, "multipart/", 0, "multipart/".length())) {
      return List.of();
    }
    try {
      return form.getParts();
    } catch (ServletException notTaken) {
      throw new IOException(notTaken);
    }
  }
}
