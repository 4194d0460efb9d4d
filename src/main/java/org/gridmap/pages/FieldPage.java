package org.gridmap.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.Role;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The grid worker's page, with what makes it work without network: its manifest and the script that
 * keeps it. The page lies on the phone longer than a session lasts; its data does not.
 */
@Controller
class FieldPage {

  static final String MANIFEST = "/field/manifest.webmanifest";
  static final String KEEPER = "/field/keeper.js";

  private static final String COLOUR = "#0b5a61";

  private final CurrentUser currentUser;
  private final CategoryScript categories;
  private final FrontEnd frontEnd;
  private final MessageSource messages;

  FieldPage(
      CurrentUser currentUser,
      CategoryScript categories,
      FrontEnd frontEnd,
      MessageSource messages) {
    this.currentUser = currentUser;
    this.categories = categories;
    this.frontEnd = frontEnd;
    this.messages = messages;
  }

  @GetMapping("/field")
  String field(Model page) {
    currentUser.scopeOf(Role.DISPATCHER);
    page.addAttribute("user", currentUser.get().displayName());
    page.addAttribute("categories", categories.text());
    return "field";
  }

  @GetMapping(MANIFEST)
  ResponseEntity<Map<String, Object>> manifest(Locale locale) {
    String name = messages.getMessage("field.title", null, locale);
    Map<String, Object> manifest =
        Map.of(
            "name",
            name,
            "short_name",
            name,
            "start_url",
            "/field",
            "scope",
            "/field",
            "display",
            "standalone",
            "theme_color",
            COLOUR,
            "background_color",
            COLOUR,
            "icons",
            List.of(
                Map.of(
                    "src", frontEnd.prefix() + "/img/gridmap.svg",
                    "sizes", "any",
                    "type", "image/svg+xml")));
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("application/manifest+json"))
        .body(manifest);
  }

  /** Asked for anew each time, so that a phone never stays with an old one. */
  @GetMapping(KEEPER)
  ResponseEntity<Resource> keeper() {
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("text/javascript"))
        .cacheControl(CacheControl.noCache())
        .header("Service-Worker-Allowed", "/field")
        .body(new ClassPathResource("static/js/field-keeper.js"));
  }
}
