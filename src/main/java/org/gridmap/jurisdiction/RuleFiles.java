package org.gridmap.jurisdiction;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a jurisdiction by their names, each with the directory it came from. Never changes
 * once it is made.
 */
public final class RuleFiles {

  private static final int MOST_BYTES = 2_000_000;

  private final String directory;
  private final Map<String, RuleFile> files;

  /** One file; {@code origin} names the preset it was taken from, empty for a file of its own. */
  private record RuleFile(String origin, byte[] bytes) {}

  private RuleFiles(String directory, Map<String, RuleFile> files) {
    this.directory = directory;
    this.files = files;
  }

  /**
   * The YAML files of a directory; none when it is not there.
   *
   * @throws RefusedRules when a file is far too large to be rules
   */
  public static RuleFiles of(Path directory) throws IOException {
    Map<String, RuleFile> files = new TreeMap<>();
    if (!Files.isDirectory(directory)) {
      return new RuleFiles(directory.toString(), files);
    }
    List<RuleFault> tooLarge = new ArrayList<>();
    try (Stream<Path> listed = Files.list(directory)) {
      for (Path file : listed.filter(RuleFiles::isYaml).toList()) {
        String name = file.getFileName().toString();
        if (Files.size(file) > MOST_BYTES) {
          tooLarge.add(
              new RuleFault(
                  RuleFault.Kind.FILE_TOO_LARGE, name, 0, "", Map.of("most", MOST_BYTES)));
        } else {
          files.put(name, new RuleFile("", Files.readAllBytes(file)));
        }
      }
    }
    if (!tooLarge.isEmpty()) {
      throw new RefusedRules(tooLarge);
    }
    return new RuleFiles(directory.toString(), files);
  }

  private static boolean isYaml(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && (name.endsWith(".yaml") || name.endsWith(".yml"));
  }

  /** Files as they were kept: the text by name, and where each came from. */
  static RuleFiles kept(String directory, Map<String, String> texts, Map<String, String> origins) {
    Map<String, RuleFile> files = new TreeMap<>();
    texts.forEach(
        (name, text) ->
            files.put(
                name,
                new RuleFile(
                    origins.getOrDefault(name, ""), text.getBytes(StandardCharsets.UTF_8))));
    return new RuleFiles(directory, files);
  }

  /** These files, and those of the base for every name that is missing here. */
  RuleFiles over(RuleFiles base) {
    Map<String, RuleFile> all = new TreeMap<>(files);
    base.files.forEach(
        (name, file) -> all.putIfAbsent(name, new RuleFile(base.directory, file.bytes())));
    return new RuleFiles(directory, all);
  }

  /** The directory as it was named. */
  String directory() {
    return directory;
  }

  Set<String> names() {
    return files.keySet();
  }

  boolean has(String name) {
    return files.containsKey(name);
  }

  /** The preset a file was taken from; empty for a file of its own. */
  String originOf(String name) {
    RuleFile file = files.get(name);
    return file == null ? "" : file.origin();
  }

  /** A file's name as faults and lists show it: with its preset when it was taken from one. */
  String shown(String name) {
    String origin = originOf(name);
    return origin.isEmpty() ? name : origin + "/" + name;
  }

  /**
   * The text of a file.
   *
   * @throws CharacterCodingException when it is not UTF-8
   */
  String text(String name) throws CharacterCodingException {
    RuleFile file = files.get(name);
    if (file == null) {
      throw new IllegalArgumentException("no file " + name);
    }
    String text =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.bytes())).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Tells whether two jurisdictions say the same: SHA-256 over names and contents. */
  byte[] hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (name, file) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(file.bytes());
            digest.update((byte) 0);
          });
      return digest.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
