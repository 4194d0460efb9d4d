package org.gridmap.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Passes bytes on and throws a {@link FaultFound} at the first one that is not UTF-8 (RFC 3629, no
 * overlong forms, no surrogates), with its line and its column in characters. A byte order mark at
 * the start is left out.
 */
final class StrictUtf8 extends FilterInputStream {

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private int line = 1;
  private int column;
  private int missing;
  private int codePoint;
  private int lowest;
  private boolean begun;
  private final byte[] one = new byte[1];

  StrictUtf8(InputStream bytes) {
    super(bytes);
  }

  @Override
  public int read() throws IOException {
    int count;
    do {
      count = read(one, 0, 1);
    } while (count == 0);
    return count < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    if (count < 0) {
      if (missing > 0) {
        throw fault();
      }
      return count;
    }
    for (int i = offset; i < offset + count; i++) {
      check(target[i] & 0xFF);
    }
    return count;
  }

  private void check(int value) {
    if (missing > 0) {
      if ((value & 0xC0) != 0x80) {
        throw fault();
      }
      codePoint = codePoint << 6 | value & 0x3F;
      if (--missing == 0) {
        complete();
      }
    } else if (value < 0x80) {
      step(value);
    } else {
      begin(value);
    }
  }

  private void begin(int value) {
    column++;
    if (value >= 0xC2 && value <= 0xDF) {
      expect(1, value & 0x1F, 0x80);
    } else if (value >= 0xE0 && value <= 0xEF) {
      expect(2, value & 0x0F, 0x800);
    } else if (value >= 0xF0 && value <= 0xF4) {
      expect(3, value & 0x07, 0x10000);
    } else {
      throw fault();
    }
  }

  private void expect(int more, int bits, int lowestCodePoint) {
    missing = more;
    codePoint = bits;
    lowest = lowestCodePoint;
  }

  private void complete() {
    boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    if (codePoint < lowest || codePoint > 0x10FFFF || surrogate) {
      throw fault();
    }
    if (codePoint == BYTE_ORDER_MARK && !begun) {
      column--;
    }
    begun = true;
  }

  private void step(int value) {
    begun = true;
    if (value == '\n') {
      line++;
      column = 0;
    } else {
      column++;
    }
  }

  private FaultFound fault() {
    return new FaultFound(Fault.of(FaultCode.NOT_UTF8, Place.at(line, column)));
  }
}
