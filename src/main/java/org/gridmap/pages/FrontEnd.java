package org.gridmap.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.webjars.WebJarVersionLocator;

/**
 * The scripts and styles as they were when the service started. All are served under one prefix
 * that names their common version, so a browser may keep them for ever and never mixes two
 * versions. The import map is inline in every page; its hash lets the content security policy allow
 * exactly that one script.
 */
@Component
public class FrontEnd {

  /** Browsers ask for this address whatever a page says. */
  static final String ICON = "/favicon.ico";

  private static final String FILES = "classpath:/static/";
  private static final int VERSION_BYTES = 6;

  /** The libraries of the import map: the module's name, its webjar and its file there. */
  private static final List<Library> LIBRARIES =
      List.of(
          new Library("leaflet", "leaflet", "dist/leaflet-src.esm.js"),
          new Library("lit", "lit", "index.js"),
          new Library("lit/", "lit", ""),
          new Library("lit-html", "lit-html", "lit-html.js"),
          new Library("lit-html/", "lit-html", ""),
          new Library("lit-element/", "lit-element", ""),
          new Library("@lit/reactive-element", "lit__reactive-element", "reactive-element.js"),
          new Library("@lit/reactive-element/", "lit__reactive-element", ""),
          new Library("pbf", "pbf", "index.js"));

  private final Map<String, String> folders;
  private final String version;
  private final String importMap;

  FrontEnd() {
    WebJarVersionLocator webjars = new WebJarVersionLocator();
    folders =
        LIBRARIES.stream()
            .map(Library::webjar)
            .distinct()
            .collect(
                Collectors.toMap(
                    webjar -> webjar,
                    webjar ->
                        "classpath:/META-INF/resources/webjars/"
                            + webjar
                            + "/"
                            + Objects.requireNonNull(webjars.version(webjar), webjar)
                            + "/",
                    (first, same) -> first,
                    TreeMap::new));
    version = HexFormat.of().formatHex(digestOfFiles(), 0, VERSION_BYTES);
    importMap = importMap();
  }

  /** The path under which every script and style is served, without a slash at its end. */
  public String prefix() {
    return "/v" + version;
  }

  /** The exact text between the tags of the inline import map. */
  public String importMapText() {
    return importMap;
  }

  /** The import map's source expression for a content security policy, without quotes. */
  String importMapHash() {
    byte[] digest = sha256().digest(importMap.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  /** Where each library's files lie, by webjar. */
  Map<String, String> libraryFolders() {
    return folders;
  }

  private String importMap() {
    return LIBRARIES.stream()
        .map(
            library ->
                "\"%s\":\"%s/lib/%s/%s\""
                    .formatted(library.module(), prefix(), library.webjar(), library.file()))
        .collect(Collectors.joining(",", "{\"imports\":{", "}}"));
  }

  private byte[] digestOfFiles() {
    MessageDigest digest = sha256();
    folders.values().forEach(folder -> digest.update(folder.getBytes(StandardCharsets.UTF_8)));
    try {
      Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES + "**");
      Arrays.sort(files, Comparator.comparing(Resource::getDescription));
      for (Resource file : files) {
        if (file.isReadable()) {
          try (InputStream content = file.getInputStream()) {
            digest.update(content.readAllBytes());
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private record Library(String module, String webjar, String file) {}
}
