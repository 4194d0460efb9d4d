package org.gridmap.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridmap.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** What becomes of uploaded pictures. */
class PhotoIntakeTest {

  private final PhotoIntake intake =
      new PhotoIntake(
          new PictureSettings(
              4, DataSize.ofKilobytes(200), 1_000_000, 2000, 100, 2, 1, Duration.ofSeconds(5)));

  @Test
  void jpegPngAndWebpBecomeJpeg() {
    for (byte[] upload : List.of(TestPictures.jpeg(60, 40), TestPictures.png(60, 40))) {
      CleanPhoto photo = clean(upload);
      assertThat(photo.width()).isEqualTo(60);
      assertThat(PhotoType.of(photo.jpeg())).contains(PhotoType.JPEG);
    }
    assertThat(PhotoType.of(clean(TestPictures.webp()).jpeg())).contains(PhotoType.JPEG);
  }

  @Test
  void theColoursStayWhatTheyWere() {
    BufferedImage picture = TestPictures.decoded(clean(TestPictures.png(60, 40)).jpeg());

    assertThat(isRed(picture, 10, 20)).isTrue();
    assertThat(isRed(picture, 50, 20)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1, 2001", "2001, 1"})
  void aLongThinPictureIsRefusedBeforeItIsDecoded(int width, int height) {
    assertThatThrownBy(() -> clean(TestPictures.png(width, height)))
        .isInstanceOfSatisfying(
            Problem.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(PictureProblem.PHOTO_TOO_LONG);
              assertThat(refused.values()).containsEntry("limitPixels", 2000);
            });
  }

  @Test
  void whoFindsTheRoomFullIsSentAwayAtOnce() throws Exception {
    byte[] upload = TestPictures.png(1000, 1000);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Boolean>> taken = new ArrayList<>();
    ExecutorService crowd = Executors.newFixedThreadPool(60);
    for (int i = 0; i < 60; i++) {
      taken.add(
          crowd.submit(
              () -> {
                start.await();
                return isTaken(upload);
              }));
    }
    start.countDown();
    int good = 0;
    for (Future<Boolean> one : taken) {
      good += one.get() ? 1 : 0;
    }
    crowd.shutdown();

    assertThat(good).isPositive().isLessThan(60);
    assertThat(isTaken(upload)).isTrue();
  }

  private boolean isTaken(byte[] upload) {
    try {
      intake.clean(List.of(upload));
      return true;
    } catch (Problem refused) {
      assertThat(refused.code()).isEqualTo(PictureProblem.PHOTOS_BUSY);
      assertThat(refused.values()).containsKey("retryAfterSeconds");
      return false;
    }
  }

  @Test
  void aLargePictureIsReduced() {
    CleanPhoto photo = clean(TestPictures.jpeg(500, 250));

    assertThat(photo.width()).isEqualTo(100);
    assertThat(photo.height()).isEqualTo(50);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 60, 40, 5, 20", "2, 60, 40, 55, 20", "3, 60, 40, 55, 20", "4, 60, 40, 5, 20",
    "5, 40, 60, 20, 5", "6, 40, 60, 20, 5", "7, 40, 60, 20, 55", "8, 40, 60, 20, 55"
  })
  void aTurnedPictureIsPutUpright(int orientation, int width, int height, int redX, int redY) {
    for (byte[] upload :
        List.of(
            TestPictures.withExif(TestPictures.jpeg(60, 40), orientation),
            TestPictures.withPngMetadata(TestPictures.png(60, 40), orientation))) {
      CleanPhoto photo = clean(upload);

      assertThat(photo.width()).isEqualTo(width);
      assertThat(photo.height()).isEqualTo(height);
      BufferedImage picture = TestPictures.decoded(photo.jpeg());
      assertThat(isRed(picture, redX, redY)).isTrue();
      assertThat(isRed(picture, width - 1 - redX, height - 1 - redY)).isFalse();
    }
  }

  @Test
  void noMetadataSurvives() {
    for (byte[] upload :
        List.of(
            TestPictures.withExif(TestPictures.jpeg(60, 40), 1),
            TestPictures.withPngMetadata(TestPictures.png(60, 40), 1))) {
      assertThat(text(upload)).contains("GPS-SECRET");
      String kept = text(clean(upload).jpeg());
      assertThat(kept).doesNotContain("GPS-SECRET", "Exif");
    }
  }

  @Test
  void aPictureThatWasCutShortIsRefused() {
    for (byte[] whole :
        List.of(TestPictures.jpeg(90, 90), TestPictures.png(90, 90), TestPictures.webp())) {
      for (double share : new double[] {0.3, 0.6, 0.9}) {
        byte[] cut = Arrays.copyOf(whole, (int) (whole.length * share));
        expect(PictureProblem.PHOTO_UNREADABLE, cut);
      }
    }
  }

  @Test
  void aPictureWithItsMiddleMissingIsRefused() {
    byte[] jpeg = TestPictures.jpeg(90, 90);
    byte[] hollow = Arrays.copyOf(jpeg, jpeg.length / 2);
    hollow[hollow.length - 2] = (byte) 0xFF;
    hollow[hollow.length - 1] = (byte) 0xD9;

    expect(PictureProblem.PHOTO_UNREADABLE, hollow);
  }

  @Test
  void aPictureThatClaimsTooManyPixelsIsRefusedUndecoded() {
    expect(PictureProblem.PHOTO_HAS_TOO_MANY_PIXELS, TestPictures.bomb(60_000, 60_000));
    expect(PictureProblem.PHOTO_HAS_TOO_MANY_PIXELS, TestPictures.jpeg(1100, 1000));
  }

  @Test
  void aPictureWithFewerPixelsThanItClaimsIsRefused() {
    expect(PictureProblem.PHOTO_UNREADABLE, TestPictures.bomb(900, 900));
  }

  @Test
  void aJpegOfVeryManyScansIsRefusedUndecoded() {
    byte[] jpeg = TestPictures.jpeg(60, 40);
    int scan = 2;
    while ((jpeg[scan + 1] & 0xFF) != 0xDA) {
      scan += 2 + ((jpeg[scan + 2] & 0xFF) << 8 | jpeg[scan + 3] & 0xFF);
    }
    byte[] once = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
    byte[] bomb = Arrays.copyOf(jpeg, scan + once.length * 100 + 2);
    for (int i = 0; i < 100; i++) {
      System.arraycopy(once, 0, bomb, scan + i * once.length, once.length);
    }
    bomb[bomb.length - 2] = (byte) 0xFF;
    bomb[bomb.length - 1] = (byte) 0xD9;

    assertThat(JpegScans.count(bomb)).isEqualTo(100);
    expect(PictureProblem.PHOTO_UNREADABLE, bomb);
  }

  @Test
  void whateverFollowsTheEndOfAJpegDoesNotMatter() {
    byte[] jpeg = TestPictures.jpeg(60, 40);
    byte[] film = Arrays.copyOf(jpeg, jpeg.length + 100_000);
    new Random(1).ints(jpeg.length, film.length).limit(50_000).forEach(i -> film[i] = (byte) i);

    assertThat(clean(film).width()).isEqualTo(60);
  }

  @Test
  void aFileThatIsTooLargeIsRefused() {
    expect(
        PictureProblem.PHOTO_TOO_LARGE, Arrays.copyOf(TestPictures.jpeg(60, 40), 200 * 1024 + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "GIF89a...", "<svg xmlns='http://www.w3.org/2000/svg'/>", "BM"})
  void otherKindsOfFilesAreRefused(String content) {
    expect(PictureProblem.PHOTO_TYPE_UNKNOWN, content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void moreThanFourPicturesAreRefused() {
    byte[] one = TestPictures.jpeg(6, 4);

    assertThatThrownBy(() -> intake.clean(List.of(one, one, one, one, one)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(PictureProblem.TOO_MANY_PHOTOS));
  }

  @Test
  void damagedBytesAnywhereEndInAPictureOrARefusal() {
    Random random = new Random(20261122);
    for (int i = 0; i < 600; i++) {
      byte[] file =
          switch (i % 3) {
            case 0 -> TestPictures.withExif(TestPictures.jpeg(40, 30), 6);
            case 1 -> TestPictures.withPngMetadata(TestPictures.png(40, 30), 6);
            default -> TestPictures.webp();
          };
      for (int damage = 0; damage < 1 + i % 4; damage++) {
        file[random.nextInt(file.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(clean(file).jpeg()).isNotEmpty();
      } catch (Problem refused) {
        assertThat(refused.code()).isInstanceOf(PictureProblem.class);
      }
    }
  }

  private CleanPhoto clean(byte[] upload) {
    return intake.clean(List.of(upload)).get(0);
  }

  private void expect(PictureProblem code, byte[] upload) {
    assertThatThrownBy(() -> clean(upload))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.values()).containsEntry("photo", 1);
            });
  }

  private static boolean isRed(BufferedImage picture, int x, int y) {
    Color colour = new Color(picture.getRGB(x, y));
    return colour.getRed() > 150 && colour.getBlue() < 100;
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }
}
