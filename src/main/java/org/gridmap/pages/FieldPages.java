package org.gridmap.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.jurisdiction.Names;
import org.gridmap.jurisdiction.PeopleRules;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields that were called, and how they answer: for everybody who is called or calls. And what
 * many reported for one cause, with the interruptions that were planned: for dispatchers.
 */
@Controller
class FieldPages {

  private final CurrentUser currentUser;
  private final Jurisdictions jurisdictions;
  private final JsonMapper json;

  FieldPages(CurrentUser currentUser, Jurisdictions jurisdictions, JsonMapper json) {
    this.currentUser = currentUser;
    this.jurisdictions = jurisdictions;
    this.json = json;
  }

  @GetMapping("/whistles")
  String whistles(Model page) {
    currentUser.get();
    return show("whistles", page);
  }

  @GetMapping("/outages")
  String outages(Model page) {
    currentUser.scopeOf(Role.DISPATCHER);
    return show("outages", page);
  }

  private String show(String view, Model page) {
    page.addAttribute("fields", fields());
    return view;
  }

  private record Field(String code, Names name) {}

  /** Those of any rules in force; a call for a place is judged by the rules there. */
  private String fields() {
    Map<String, Field> fields = new LinkedHashMap<>();
    jurisdictions.listEffective().stream()
        .flatMap(each -> each.rules().people().fields().stream())
        .forEach(
            (PeopleRules.Field field) ->
                fields.putIfAbsent(field.code(), new Field(field.code(), field.name())));
    return json.writeValueAsString(fields.values()).replace("<", "\\u003c");
  }
}
