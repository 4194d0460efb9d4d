package org.gridmap.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table in text whose encoding nobody states: UTF-8 when its bytes are, else GB18030 when they
 * are that, which is told. What is neither is refused at its first wrong byte as UTF-8.
 */
final class TableText implements FeatureSource {

  static final Charset CHINESE = Charset.forName("GB18030");

  private final CsvFeatures rows;
  private final List<Fault> notes = new ArrayList<>();

  private TableText(InputStream utf8) {
    rows = new CsvFeatures(utf8);
  }

  static FeatureSource open(Path file, ReadChoices choices) throws IOException {
    Charset said = choices.encoding();
    boolean guessed = said == null && !isIn(file, StandardCharsets.UTF_8) && isIn(file, CHINESE);
    Charset charset = guessed ? CHINESE : said == null ? StandardCharsets.UTF_8 : said;
    if (charset.equals(StandardCharsets.UTF_8)) {
      return new CsvFeatures(Files.newInputStream(file));
    }
    if (!isIn(file, charset)) {
      throw new FaultFound(
          Fault.of(FaultCode.ENCODING_WRONG, Place.FILE).with("encoding", charset.name()));
    }
    TableText text = new TableText(new Recoded(file, charset));
    if (guessed) {
      text.notes.add(
          Fault.of(FaultCode.ENCODING_FOUND, Place.FILE).with("encoding", charset.name()));
    }
    return text;
  }

  private static boolean isIn(Path file, Charset charset) throws IOException {
    try (Reader reader = strict(file, charset)) {
      char[] buffer = new char[1 << 14];
      while (reader.read(buffer) >= 0) {
        // to the end
      }
      return true;
    } catch (java.nio.charset.CharacterCodingException other) {
      return false;
    }
  }

  private static Reader strict(Path file, Charset charset) throws IOException {
    return new InputStreamReader(
        new BufferedInputStream(Files.newInputStream(file), 1 << 16),
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  @Override
  public @Nullable SourceFeature next() {
    return rows.next();
  }

  @Override
  public List<String> columns() {
    return rows.columns();
  }

  @Override
  public List<Fault> notes() {
    return List.copyOf(notes);
  }

  @Override
  public void close() {
    rows.close();
  }

  /** The characters of a file as UTF-8. */
  private static final class Recoded extends InputStream {

    private final Reader text;
    private final CharBuffer characters = CharBuffer.allocate(1 << 13);
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).flip();
    private boolean ended;

    private Recoded(Path file, Charset charset) throws IOException {
      text = strict(file, charset);
    }

    @Override
    public int read() throws IOException {
      return fill() ? bytes.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (!fill()) {
        return -1;
      }
      int count = Math.min(length, bytes.remaining());
      bytes.get(target, offset, count);
      return count;
    }

    private boolean fill() throws IOException {
      while (!bytes.hasRemaining() && !ended) {
        ended = text.read(characters) < 0;
        characters.flip();
        bytes.clear();
        encoder.encode(characters, bytes, ended);
        bytes.flip();
        characters.compact();
      }
      return bytes.hasRemaining();
    }

    @Override
    public void close() throws IOException {
      text.close();
    }
  }
}
