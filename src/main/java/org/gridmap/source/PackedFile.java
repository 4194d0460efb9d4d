package org.gridmap.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A zip archive that is read where it lies: nothing of it is ever written under a name it gives.
 * Names without the mark for UTF-8 are GBK, as Windows writes them in China.
 */
public final class PackedFile implements AutoCloseable {

  private static final int MOST_ENTRIES = 10_000;

  /** Below this size a good ratio harms nobody. */
  private static final long SMALL = 1 << 20;

  private static final List<Charset> NAMES_IN =
      List.of(Charset.forName("GB18030"), StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1);

  private final ZipFile zip;
  private final ReadLimits limits;
  private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
  private long unpacked;

  private PackedFile(ZipFile zip, ReadLimits limits) {
    this.zip = zip;
    this.limits = limits;
  }

  /**
   * Opens an archive and looks at all its names.
   *
   * @throws FaultFound {@code FILE_DAMAGED}, {@code ZIP_UNSAFE}, {@code PACKED_TOO_TIGHT}
   */
  public static PackedFile open(Path file, ReadLimits limits) {
    PackedFile packed = new PackedFile(zip(file), limits);
    try {
      packed.look();
      return packed;
    } catch (RuntimeException refused) {
      packed.close();
      throw refused;
    }
  }

  private static ZipFile zip(Path file) {
    IOException last = null;
    for (Charset names : NAMES_IN) {
      try {
        return new ZipFile(file.toFile(), names);
      } catch (IOException | IllegalArgumentException unreadable) {
        last = unreadable instanceof IOException failure ? failure : new IOException(unreadable);
      }
    }
    throw damaged(last);
  }

  private void look() {
    zip.stream().forEach(this::take);
    if (entries.size() > MOST_ENTRIES) {
      throw new FaultFound(
          Fault.of(FaultCode.TOO_MANY_FEATURES, Place.FILE).with("most", MOST_ENTRIES));
    }
  }

  private void take(ZipEntry entry) {
    String name = entry.getName().replace('\\', '/');
    boolean climbs =
        name.startsWith("/") || name.contains(":") || List.of(name.split("/")).contains("..");
    if (climbs) {
      throw new FaultFound(Fault.of(FaultCode.ZIP_UNSAFE, Place.FILE).with("name", name));
    }
    if (!entry.isDirectory() && !name.startsWith("__MACOSX/")) {
      entries.put(name, entry);
      requireRoom(name, entry.getSize(), entry.getCompressedSize());
    }
  }

  private void requireRoom(String name, long size, long packed) {
    boolean tight = size > SMALL && packed > 0 && size / packed > limits.packedRatio();
    if (tight || size > limits.bytes()) {
      throw new FaultFound(
          Fault.of(FaultCode.PACKED_TOO_TIGHT, Place.FILE)
              .with("name", name)
              .with("ratio", limits.packedRatio())
              .with("megabytes", limits.bytes() >> 20));
    }
  }

  public List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /** The first name that ends so, in any case; null when there is none. */
  public @Nullable String find(String ending) {
    String plain = ending.toLowerCase(Locale.ROOT);
    return entries.keySet().stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(plain))
        .findFirst()
        .orElse(null);
  }

  /** Reads one part; what it unpacks to counts, not what it says that it does. */
  public InputStream read(String name) {
    ZipEntry entry = entries.get(name);
    try {
      return new Counted(zip.getInputStream(entry), name, entry.getCompressedSize());
    } catch (IOException failure) {
      throw damaged(failure);
    }
  }

  /** A part as bytes; empty when there is none of this name. */
  public byte[] bytes(@Nullable String name) {
    if (name == null) {
      return new byte[0];
    }
    try (InputStream part = read(name)) {
      return part.readAllBytes();
    } catch (IOException failure) {
      throw damaged(failure);
    }
  }

  /** The fault of a file that breaks off or holds what it cannot hold. */
  public static FaultFound damaged(@Nullable Throwable why) {
    String detail = why == null || why.getMessage() == null ? "—" : why.getMessage();
    return new FaultFound(Fault.of(FaultCode.FILE_DAMAGED, Place.FILE).with("detail", detail));
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private final class Counted extends FilterInputStream {

    private final String name;
    private final long packed;
    private long size;

    private Counted(InputStream part, String name, long packed) {
      super(part);
      this.name = name;
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int more) {
      size += more;
      unpacked += more;
      requireRoom(name, Math.max(size, unpacked > limits.bytes() ? unpacked : 0), packed);
    }
  }
}
