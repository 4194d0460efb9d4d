package org.gridmap.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The cells of a text one after another (RFC 4180), in a buffer of fixed size. Line ends of every
 * kind end a row, and are a line feed inside quotes.
 */
final class CsvText implements AutoCloseable {

  private static final int BUFFER = 1 << 14;

  /** What ended the last cell when it was the last of the file. */
  private static final int END = -1;

  private final Reader text;
  private final char[] buffer = new char[BUFFER];

  /** The beginning of a cell that does not lie in the buffer in one piece. */
  private final StringBuilder begun = new StringBuilder();

  private int at;
  private int limit;
  private int line = 1;
  private char separator = ',';
  private int ended = '\n';

  CsvText(InputStream bytes) {
    text = new InputStreamReader(new StrictUtf8(bytes), StandardCharsets.UTF_8);
  }

  /** The line of the next character, from 1. */
  int line() {
    return line;
  }

  /** What parts the cells of a row. */
  void partBy(char sign) {
    separator = sign;
  }

  /** Passes over a character when it is the next one. */
  void skip(char sign) {
    if (!isAtEnd() && buffer[at] == sign) {
      at++;
    }
  }

  /** The rest of the line as it is written, which is not taken; at most as much as is buffered. */
  String ahead() {
    if (isAtEnd()) {
      return "";
    }
    int to = at;
    while (to < limit && buffer[to] != '\n' && buffer[to] != '\r') {
      to++;
    }
    return new String(buffer, at, to - at);
  }

  boolean isAtEnd() {
    return at == limit && !fill();
  }

  /** Whether another cell follows in the row of the last one. */
  boolean rowGoesOn() {
    return ended == separator;
  }

  /**
   * The next cell.
   *
   * @throws FaultFound {@code QUOTE_NOT_CLOSED}
   */
  String cell() {
    begun.setLength(0);
    if (!isAtEnd() && buffer[at] == '"') {
      at++;
      takeQuoted();
    }
    return rest();
  }

  /** What is left of a cell outside quotes, after what has begun; takes what ends it, too. */
  private String rest() {
    int from = at;
    while (true) {
      while (at < limit && !endsCell(buffer[at])) {
        at++;
      }
      if (at < limit) {
        String cell = whole(from);
        end(buffer[at++]);
        return cell;
      }
      begun.append(buffer, from, at - from);
      if (!fill()) {
        ended = END;
        return begun.toString();
      }
      from = at;
    }
  }

  private String whole(int from) {
    return begun.isEmpty()
        ? new String(buffer, from, at - from)
        : begun.append(buffer, from, at - from).toString();
  }

  private boolean endsCell(char sign) {
    return sign == separator || sign == '\n' || sign == '\r';
  }

  private void end(char sign) {
    ended = sign;
    if (sign == '\n' || sign == '\r') {
      endLine(sign);
      ended = '\n';
    }
  }

  private void endLine(char sign) {
    line++;
    if (sign == '\r') {
      skip('\n');
    }
  }

  /** Takes what stands between quotes, and the closing one. */
  private void takeQuoted() {
    int start = line;
    while (!isAtEnd()) {
      char sign = buffer[at++];
      if (sign == '"' && (isAtEnd() || buffer[at] != '"')) {
        return;
      }
      if (sign == '"') {
        at++;
      } else if (sign == '\n' || sign == '\r') {
        endLine(sign);
        sign = '\n';
      }
      begun.append(sign);
    }
    throw new FaultFound(Fault.of(FaultCode.QUOTE_NOT_CLOSED, Place.at(start, 1)));
  }

  /** Reads on, as much as fits; false at the end of the file. */
  private boolean fill() {
    at = 0;
    limit = 0;
    try {
      int read;
      do {
        read = text.read(buffer, limit, BUFFER - limit);
        limit += Math.max(0, read);
      } while (read >= 0 && limit < BUFFER);
      return limit > 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    try {
      text.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
