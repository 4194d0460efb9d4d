package org.gridmap.admin;

import java.util.Arrays;
import java.util.List;
import org.gridmap.security.Right;
import org.gridmap.security.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which roles there are and what each opens. */
@RestController
class RoleController {

  record Roles(List<Line> items) {}

  /**
   * A role.
   *
   * @param places whether it is granted in a place, or for the whole city only
   * @param narrow whether it may be granted in a grid, a building or for categories
   */
  record Line(Role role, List<Right> opens, boolean places, boolean narrow) {}

  @GetMapping("/api/v1/admin/roles")
  Roles list() {
    return new Roles(
        Arrays.stream(Role.values())
            .map(
                role ->
                    new Line(
                        role, GrantLine.opened(role), !role.isEverywhere(), role.mayBeNarrow()))
            .toList());
  }
}
