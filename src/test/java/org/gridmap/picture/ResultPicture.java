package org.gridmap.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A picture that shows the result of the work, for categories that ask for one. */
public final class ResultPicture {

  private static final int SIDE = 8;

  private ResultPicture() {}

  /** As a phone would send it. */
  public static byte[] file() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB), "jpg", file);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }

  /** As it is kept. */
  public static CleanPhoto clean() {
    return new CleanPhoto(file(), SIDE, SIDE);
  }

  /** Gives an incident without pictures its first. */
  public static void store(JdbcClient database, String number) {
    database
        .sql(
            """
            insert into photo (incident_id, seq, media_type, width, height, bytes)
            select id, 1, 'image/jpeg', :side, :side, :bytes from incident where number = :number
            """)
        .param("side", SIDE)
        .param("bytes", file())
        .param("number", number)
        .update();
  }
}
