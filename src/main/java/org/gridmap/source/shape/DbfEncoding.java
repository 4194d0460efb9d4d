package org.gridmap.source.shape;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridmap.source.ReadChoices;
import org.jspecify.annotations.Nullable;

/**
 * In which encoding a table of a Shapefile is written: what its language byte says, then its .cpg,
 * then what it can be. A claim that its bytes contradict is none.
 */
final class DbfEncoding {

  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Map<Integer, String> LANGUAGES =
      Map.of(0x4D, "GB18030", 0x7A, "GB18030", 0x4F, "Big5", 0x78, "Big5", 0x13, "windows-31j");

  private static final int WESTERN_WINDOWS = 0x03;

  private static final Pattern PAGE =
      Pattern.compile("(?i)(?:ansi|cp|windows-?|oem)?\\s*(\\d{3,5})");

  private final List<Charset> candidates = new ArrayList<>();
  private final @Nullable Charset claimed;

  /**
   * The encodings to try.
   *
   * @param language the language byte of the table
   * @param page what the .cpg says; empty when there is none
   */
  DbfEncoding(int language, String page, ReadChoices choices) {
    Charset said = choices.encoding();
    Charset byLanguage =
        LANGUAGES.containsKey(language) ? Charset.forName(LANGUAGES.get(language)) : null;
    Charset byPage = named(page).orElse(null);
    claimed = said != null ? said : byLanguage != null ? byLanguage : byPage;
    if (said != null) {
      candidates.add(said);
      return;
    }
    add(byLanguage);
    add(byPage);
    add(StandardCharsets.UTF_8);
    add(language == WESTERN_WINDOWS ? WESTERN : CHINESE);
  }

  private void add(@Nullable Charset charset) {
    if (charset != null && !candidates.contains(charset)) {
      candidates.add(charset);
    }
  }

  private static Optional<Charset> named(String page) {
    String plain = page.strip();
    try {
      Matcher number = PAGE.matcher(plain);
      if (number.matches()) {
        return Optional.of(ofNumber(number.group(1)));
      }
      boolean chinese = plain.toUpperCase(Locale.ROOT).startsWith("GB");
      return plain.isEmpty()
          ? Optional.empty()
          : Optional.of(chinese ? CHINESE : Charset.forName(plain));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static Charset ofNumber(String number) {
    return switch (number) {
      case "936", "54936" -> CHINESE;
      case "65001" -> StandardCharsets.UTF_8;
      case "950" -> Charset.forName("Big5");
      default -> Charset.forName(number.startsWith("88") ? "ISO-" + number : "windows-" + number);
    };
  }

  /** What the file, or a person, says it is; null when nobody does. */
  @Nullable Charset claimed() {
    return claimed;
  }

  /** Strikes out the encodings in which these bytes are no text. */
  void see(byte[] text) {
    if (!isAscii(text)) {
      candidates.removeIf(charset -> decode(text, charset).isEmpty());
    }
  }

  /** The best that is left; empty when the bytes are no text in any. */
  Optional<Charset> best() {
    return candidates.stream().findFirst();
  }

  private static boolean isAscii(byte[] text) {
    for (byte one : text) {
      if (one < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * The characters of some bytes. A character that the end of the room cut is left out; every other
   * wrong byte makes it empty.
   */
  static Optional<String> decode(byte[] text, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer characters = CharBuffer.allocate(text.length + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(text), characters, false);
    return result.isError() ? Optional.empty() : Optional.of(characters.flip().toString());
  }
}
