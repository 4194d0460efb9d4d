package org.gridmap.jurisdiction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The directories of rules that ship with the service. */
public final class Presets {

  /** What a directory leaves out is taken from this one. */
  public static final String BASE = "standard";

  private static final String ROOT = "jurisdictions/";
  private static final Pattern FOLDER = Pattern.compile(ROOT + "([a-z0-9-]+)/[a-z0-9-]+\\.yaml$");

  private Presets() {}

  /** The names of all presets, in order. */
  public static List<String> names() {
    return found("*").stream()
        .map(Presets::folder)
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .toList();
  }

  /** The files of one preset; empty when there is none of this name. */
  public static Optional<RuleFiles> find(String name) {
    if (!name.matches("[a-z0-9-]+")) {
      return Optional.empty();
    }
    Map<String, String> texts = new HashMap<>();
    for (Resource file : found(name)) {
      texts.put(String.valueOf(file.getFilename()), text(file));
    }
    return texts.isEmpty() ? Optional.empty() : Optional.of(RuleFiles.kept(name, texts, Map.of()));
  }

  /** The files that stand in for what a directory leaves out. */
  static RuleFiles base() {
    return find(BASE).orElseThrow(() -> new IllegalStateException("no preset " + BASE));
  }

  private static List<Resource> found(String folder) {
    try {
      return List.of(
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + ROOT + folder + "/*.yaml"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Optional<String> folder(Resource file) {
    try {
      Matcher address = FOLDER.matcher(file.getURL().toString());
      return address.find() ? Optional.of(address.group(1)) : Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Resource file) {
    try (InputStream stream = file.getInputStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
